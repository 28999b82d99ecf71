import { describe, expect, it } from 'vitest'
import type { Terminal } from '../../platform/cli/words.ts'
import { commands } from './commands.ts'

const geoFind = async (...args: readonly string[]) => {
  const printed: unknown[] = []
  const told: string[] = []
  const terminal: Terminal = {
    print: (value) => printed.push(value),
    tell: (sentence) => told.push(sentence),
    env: {},
    cwd: '/',
  }
  const command = commands.find(({ name }) => name === 'geo find')
  if (!command) throw new Error('expected the command geo find')
  return { exit: await command.run(args, terminal), printed, told }
}

describe('geo find', () => {
  it('prints one array of areas with their keys and postcodes', async () => {
    const { exit, printed, told } = await geoFind('Wiesbaden', '--date', '2026-11-23')
    expect({ exit, told }).toEqual({ exit: 0, told: [] })
    expect(printed).toEqual([
      [
        {
          name: 'Wiesbaden',
          ags: '06414000',
          ars: '064140000000',
          kind: 'county-free-city',
          inhabitants: 283083,
          postcodes: expect.arrayContaining(['65183', '65185', '65207']),
          validFrom: null,
          validTo: null,
          successors: [],
        },
      ],
    ])
  })
  it('asks for the day of --date', async () => {
    const keys = async (date: string) => (await geoFind('06435014', `--date=${date}`)).printed
    expect(await keys('2025-12-31')).toMatchObject([[{ ags: '06435014', kind: 'town', successors: ['06415000'] }]])
    expect(await keys('2026-01-01')).toMatchObject([[{ ags: '06415000', kind: 'county-free-city', successors: [] }]])
  })
  it('asks for today without it', async () => {
    expect((await geoFind('06635005')).printed).toMatchObject([[{ ags: '06635001', name: 'Allendorf (Eder)' }]])
  })
  it('prints an empty array and ends with 1 when nothing is found', async () => {
    expect(await geoFind('Entenhausen')).toEqual({ exit: 1, printed: [[]], told: [] })
  })
  it.each([
    [[], 'TEXT: got nothing, expected a name'],
    [[' '], 'TEXT: got an empty text, expected a name'],
    [['Bad', 'Homburg'], 'TEXT: got "Bad" and "Homburg", expected one text'],
    [['Hanau', '--date'], '--date: got nothing, expected a day like 2026-01-01'],
    [['Hanau', '--date', '1.1.2026'], '--date: got 1.1.2026, expected a day like 2026-01-01'],
    [['Hanau', '--date=2026-02-30'], '--date: got 2026-02-30, expected a day like 2026-01-01'],
    [['Hanau', '--day', '2026-01-01'], '--day: not an option of geo find'],
  ])('ends with 2 and says what is wrong with %j', async (args, says) => {
    const { exit, printed, told } = await geoFind(...args)
    expect({ exit, printed }).toEqual({ exit: 2, printed: [] })
    expect(told).toHaveLength(1)
    expect(told[0]).toContain(says)
  })
})
