import { describe, expect, it } from 'vitest'
import { type CommandTable, runCommand } from './run.ts'
import type { Command } from './words.ts'

const command = (name: string, run: Command['run'] = async () => 0): Command => ({
  name,
  usage: 'TEXT',
  does: `Does ${name}.`,
  run,
})

const screen = (stdoutIsScreen = false) => {
  const printed: unknown[] = []
  const told: string[] = []
  return {
    printed,
    told,
    print: (value: unknown) => void printed.push(value),
    tell: (sentence: string) => void told.push(sentence),
    env: {},
    cwd: '/',
    version: '1.2.3',
    stdoutIsScreen,
  }
}

const loaded: string[] = []
const room = (name: string, commands: readonly Command[]) => async () => {
  loaded.push(name)
  return { commands }
}

const echo: Command['run'] = async (args, terminal) => {
  terminal.print(args)
  return 1
}
const broken: Command['run'] = () => {
  throw new Error('a table is missing')
}
const table: CommandTable = {
  geo: [room('geography', [command('geo find', echo), command('geo find nearby', echo)])],
  service: [room('forms', [command('service import')]), room('cases', [command('service check', broken)])],
  init: [room('app', [command('init')])],
}

describe('the command line', () => {
  it('runs the named command with the arguments left over and loads no other room', async () => {
    loaded.length = 0
    const terminal = screen()
    expect(await runCommand(table, ['geo', 'find', 'Kassel', '--date', 'x'], terminal)).toBe(1)
    expect(terminal.printed).toEqual([['Kassel', '--date', 'x']])
    expect(loaded).toEqual(['geography'])
  })

  it('prefers the longest name', async () => {
    const terminal = screen()
    await runCommand(table, ['geo', 'find', 'nearby', 'Kassel'], terminal)
    expect(terminal.printed).toEqual([['Kassel']])
  })

  it('finds commands of one word in different rooms', async () => {
    expect(await runCommand(table, ['service', 'import'], screen())).toBe(0)
    expect(await runCommand(table, ['init'], screen())).toBe(0)
  })

  it('lists everything as JSON for programs and as text for people', async () => {
    const terminal = screen()
    expect(await runCommand(table, ['--help'], terminal)).toBe(0)
    expect(terminal.printed).toEqual([
      {
        commands: ['geo find', 'geo find nearby', 'init', 'service check', 'service import'].map((name) => ({
          name,
          usage: `dreiklang ${name} TEXT`,
          does: `Does ${name}.`,
        })),
      },
    ])
    expect(terminal.told).toContain('dreiklang geo find TEXT\n    Does geo find.')
  })

  it('prints no JSON to a screen when asked for help', async () => {
    const terminal = screen(true)
    await runCommand(table, ['--help'], terminal)
    expect(terminal.printed).toEqual([])
    expect(terminal.told).toHaveLength(5)
  })

  it('helps with one word and with one command', async () => {
    const word = screen()
    expect(await runCommand(table, ['geo', '--help'], word)).toBe(0)
    expect(word.told).toHaveLength(2)
    const one = screen()
    expect(await runCommand(table, ['service', 'check', '--help'], one)).toBe(0)
    expect(one.told).toEqual(['dreiklang service check TEXT\n    Does service check.'])
  })

  it('passes --help on behind two dashes', async () => {
    const terminal = screen()
    await runCommand(table, ['geo', 'find', '--', '--help'], terminal)
    expect(terminal.printed).toEqual([['--', '--help']])
  })

  it('shows what there is and ends with 2 when the command is incomplete', async () => {
    expect(await runCommand(table, [], screen())).toBe(2)
    const terminal = screen()
    expect(await runCommand(table, ['service'], terminal)).toBe(2)
    expect(terminal.told).toHaveLength(2)
  })

  it.each([
    [['geo', 'fnid'], '"geo fnid" is not a command. Did you mean "geo find"?'],
    [['gio'], '"gio" is not a command. Did you mean "geo"?'],
    [['services', 'import'], '"services import" is not a command. Did you mean "service import"?'],
    [['constructor'], '"constructor" is not a command.'],
    [['xyzzy', 'plugh'], '"xyzzy plugh" is not a command.'],
  ])('names an unknown command %j and the nearest known', async (args, sentence) => {
    const terminal = screen()
    expect(await runCommand(table, args, terminal)).toBe(2)
    expect(terminal.told[0]).toBe(sentence)
    expect(terminal.printed).toEqual([])
  })

  it('tells a defect with an id and its details, and ends with 2', async () => {
    const terminal = screen()
    expect(await runCommand(table, ['service', 'check'], terminal)).toBe(2)
    const id = /error ([0-9a-f]{8})\.$/.exec(terminal.told[0] ?? '')?.[1]
    expect(terminal.told[1]).toContain(`error ${id}: Error: a table is missing`)
  })

  it('knows its version', async () => {
    const terminal = screen()
    expect(await runCommand(table, ['--version'], terminal)).toBe(0)
    expect(terminal.printed).toEqual([{ name: 'dreiklang', version: '1.2.3', node: process.versions.node }])
  })
})
