import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cp, mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))
const COPIED = [
  'bin',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'src/platform/cli',
  'src/platform/root.ts',
  'src/kernel/result.ts',
  ...['build', 'lock', 'start'].map((name) => `tools/${name}.mjs`),
]

const cli = `
import { openTerminal, runCommand } from '../platform/cli/index.ts'
const TABLE = { say: [() => import('./commands.ts')] }
export const runCommandLine = async (args: readonly string[]) => {
  process.exitCode = await runCommand(TABLE, args, openTerminal())
}`
const commands = (word: string) => `
import { packageRoot } from '../platform/root.ts'
import table from '../../data/table.json'
const command = (name, run) => ({ name: 'say ' + name, usage: '', does: 'Says it.', run })
export const commands = [
  command('word', async (args, terminal) => {
    terminal.print({ word: ${JSON.stringify(word)}, table, args, cwd: terminal.cwd, root: packageRoot() })
    return 1
  }),
  command('much', async (_args, terminal) => {
    for (let line = 0; line < 100_000; line++) terminal.print({ line })
    return 0
  }),
  command('later', async () => {
    setTimeout(() => { throw new Error('too late') }, 5)
    return 0
  }),
]`

interface Answer {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

describe('bin/dreiklang', () => {
  let around = ''
  let house = ''
  beforeAll(async () => {
    around = await mkdtemp(join(tmpdir(), 'dreiklang-build-'))
    house = join(around, 'Haus mit Ümläuten & Blanks')
    for (const path of COPIED) await cp(join(root, path), join(house, path), { recursive: true })
    for (const folder of ['src/app', 'data']) await mkdir(join(house, folder), { recursive: true })
    await symlink(join(root, 'node_modules'), join(house, 'node_modules'))
    await symlink(join(house, 'bin/dreiklang'), join(around, 'link'))
    await symlink('link', join(around, 'link to link'))
    await writeFile(join(house, 'src/app/cli.ts'), cli)
  })
  afterAll(() => rm(around, { recursive: true, force: true }))
  beforeEach(async () => {
    await writeFile(join(house, 'src/app/commands.ts'), commands('first'))
    await writeFile(join(house, 'data/table.json'), '["a"]')
  })

  const call = async (args: readonly string[], program = join(house, 'bin/dreiklang')): Promise<Answer> => {
    const child = spawn(program, args, { cwd: '/', stdio: ['ignore', 'pipe', 'pipe'] })
    const [stdout, stderr, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')])
    return { code: Number(code), stdout, stderr }
  }
  const versions = () => readdir(join(house, 'build/versions'))
  const wordOf = (answer: Answer): unknown => JSON.parse(answer.stdout).word

  it('builds and answers from any folder, through links, with JSON alone on stdout', async () => {
    const answer = await call(['say', 'word', 'ä b', ''], join(around, 'link to link'))
    expect(JSON.parse(answer.stdout)).toEqual({ word: 'first', table: ['a'], args: ['ä b', ''], cwd: '/', root: house })
    expect(answer).toMatchObject({ code: 1, stderr: '' })
  })

  it('builds again after a change of the source or of an imported table, and only then', async () => {
    await call(['say', 'word'])
    const before = await versions()
    await call(['say', 'word'])
    expect(await versions()).toEqual(before)
    await writeFile(join(house, 'src/app/commands.ts'), commands('second'))
    expect(wordOf(await call(['say', 'word']))).toBe('second')
    await writeFile(join(house, 'data/table.json'), '["b", "c"]')
    expect(JSON.parse((await call(['say', 'word'])).stdout).table).toEqual(['b', 'c'])
  })

  it('builds once when many start at the same time, and all get the new one', async () => {
    await call(['say', 'word'])
    const before = await versions()
    await writeFile(join(house, 'src/app/commands.ts'), commands('together'))
    const answers = await Promise.all(Array.from({ length: 6 }, () => call(['say', 'word'])))
    expect(answers.map(wordOf)).toEqual(Array.from({ length: 6 }, () => 'together'))
    expect((await versions()).filter((name) => !before.includes(name))).toHaveLength(1)
  })

  it('keeps five versions for programs that still run, and no more', async () => {
    for (let round = 0; round < 7; round++) {
      await writeFile(join(house, 'src/app/commands.ts'), commands(`round ${round}`))
      await call(['say', 'word'])
    }
    expect(await versions()).toHaveLength(5)
  })

  it('takes over the lock of a process that died', async () => {
    await writeFile(join(house, 'src/app/commands.ts'), commands('after a crash'))
    await writeFile(join(house, 'build/lock'), '4194304')
    expect(wordOf(await call(['say', 'word']))).toBe('after a crash')
    expect(await readdir(join(house, 'build'))).not.toContain('lock')
  })

  it('names the broken file, and works again once it is mended', async () => {
    await writeFile(join(house, 'src/app/commands.ts'), 'export const = 1')
    const broken = await call(['say', 'word'])
    expect(broken).toMatchObject({ code: 2, stdout: '' })
    expect(broken.stderr).toContain('src/app/commands.ts:1:13: ERROR')
    await writeFile(join(house, 'src/app/commands.ts'), commands('mended'))
    expect(wordOf(await call(['say', 'word']))).toBe('mended')
  })

  it('ends quietly when its reader has seen enough', async () => {
    const run = promisify(execFile)
    const program = JSON.stringify(join(house, 'bin/dreiklang'))
    const pipe = `${program} say much | head -n 2; echo "\${PIPESTATUS[0]}"`
    const { stdout, stderr } = await run('bash', ['-c', pipe])
    expect(stdout).toBe('{"line":0}\n{"line":1}\n0\n')
    expect(stderr).toBe('')
  })

  it('tells a defect that comes late with an id, and ends with 2', async () => {
    const answer = await call(['say', 'later'])
    expect(answer).toMatchObject({ code: 2, stdout: '' })
    expect(answer.stderr).toMatch(/^This is a defect of Dreiklang.* error ([0-9a-f]{8})\.\nerror \1: Error: too late\n/)
  })

  it('says what it needs where there is no Node', async () => {
    const alone = join(around, 'alone')
    await cp(join(house, 'bin'), join(alone, 'bin'), { recursive: true })
    const child = spawn(join(alone, 'bin/dreiklang'), [], {
      env: { PATH: '/nowhere' },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const [said, [code]] = await Promise.all([text(child.stderr), once(child, 'exit')])
    expect(said).toContain('Dreiklang needs Node 20.19 or later')
    expect(code).toBe(2)
  })
})
