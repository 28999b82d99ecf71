import { randomBytes } from 'node:crypto'
import { chmod, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addRootKey, rootKeysOf } from './root-key.ts'

const line = () => `${randomBytes(32).toString('base64')}\n`

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dreiklang-root-'))
})
afterAll(() => rm(folder, { recursive: true }))

const fileOf = (file: string) => ({ dataFolder: folder, rootKeyFile: file, rootKeyCommand: null })
const commandOf = (command: string) => ({ dataFolder: folder, rootKeyFile: null, rootKeyCommand: command })

const program = async (name: string, text: string): Promise<string> => {
  const file = join(folder, name)
  await writeFile(file, `#!/bin/sh\n${text}\n`)
  await chmod(file, 0o700)
  return file
}

describe('root keys', () => {
  it('are made once in the data folder, for its owner alone, also where two programs start at once', async () => {
    const place = { dataFolder: folder, rootKeyFile: null, rootKeyCommand: null }
    const [one, two] = await Promise.all([rootKeysOf(place)(), rootKeysOf(place)()])
    if (!one.ok || !two.ok) throw new Error('refused')
    expect(one.value.map(({ id }) => id)).toEqual(two.value.map(({ id }) => id))
    expect((await stat(join(folder, 'root.key'))).mode & 0o777).toBe(0o600)
  })

  it('are not made where a file was named, and a broken file is told without its text', async () => {
    const missing = join(folder, 'missing.key')
    expect(await rootKeysOf(fileOf(missing))()).toMatchObject({ ok: false, refusal: { from: missing } })
    const broken = join(folder, 'broken.key')
    await writeFile(broken, 'TOP-SECRET')
    const refused = await rootKeysOf(fileOf(broken))()
    expect(refused).toMatchObject({ ok: false, refusal: { code: 'root-key/unusable', from: broken } })
    expect(JSON.stringify(refused)).not.toContain('SECRET')
  })

  it('come out of a command too, which is run without a shell', async () => {
    const file = join(folder, 'command.key')
    await writeFile(file, line() + line())
    const cat = await program('service', 'cat "$1"')
    const [byFile, byCommand] = [await rootKeysOf(fileOf(file))(), await rootKeysOf(commandOf(`${cat} ${file}`))()]
    if (!byFile.ok || !byCommand.ok) throw new Error('refused')
    expect(byCommand.value.map(({ id }) => id)).toEqual(byFile.value.map(({ id }) => id))
    expect(await rootKeysOf(commandOf(`cat ${file};true`))()).toMatchObject({ ok: false })
    expect(await addRootKey(commandOf(cat))).toMatchObject({ ok: false, refusal: { from: 'ROOT_KEY_COMMAND' } })
    const both = await rootKeysOf({ ...fileOf(file), rootKeyCommand: cat })()
    expect(both).toMatchObject({ ok: false, refusal: { reason: expect.stringContaining('got both') } })
  })

  it('are refused where the command fails, and nothing that it said is told', async () => {
    const loud = await program('loud', 'echo TOP-SECRET; echo MORE-SECRET >&2; exit 3')
    const bad = await program('bad', 'echo TOP-SECRET')
    for (const [command, reason] of [
      [loud, 'ended with exit code 3'],
      [bad, 'line 1: expected 32 bytes in base64'],
      [join(folder, 'nobody'), 'could not be run (ENOENT)'],
    ] as const) {
      const refused = await rootKeysOf(commandOf(command))()
      expect(refused).toMatchObject({ ok: false, refusal: { reason: expect.stringContaining(reason) } })
      expect(JSON.stringify(refused)).not.toContain('SECRET')
    }
  })

  it('get a new first one while the old ones stay behind it; of two at once only one, and none is lost', async () => {
    const file = join(folder, 'queue.key')
    const old = line()
    await writeFile(file, old, { mode: 0o600 })
    const all = await Promise.all([addRootKey(fileOf(file)), addRootKey(fileOf(file)), addRootKey(fileOf(file))])
    const added = all.flatMap((one) => (one.ok ? [one.value.current] : []))
    const read = await rootKeysOf(fileOf(file))()
    if (!read.ok) throw new Error(read.refusal.reason)
    expect(added.length).toBeGreaterThan(0)
    expect(
      read.value
        .map(({ id }) => id)
        .slice(0, -1)
        .toSorted(),
    ).toEqual(added.toSorted())
    expect((await readFile(file, 'utf8')).endsWith(old)).toBe(true)
    expect((await stat(file)).mode & 0o777).toBe(0o600)
    await writeFile(`${file}.new`, '')
    expect(await addRootKey(fileOf(file))).toMatchObject({ ok: false, refusal: { from: `${file}.new` } })
  })
})
