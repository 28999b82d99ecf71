import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readConfig } from '../platform/config/index.ts'
import { openLog } from '../platform/log/index.ts'
import { runServer } from './run-server.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dreiklang-run-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

/** Starts the portal in an environment that is expected to stop it; its exit code and what it said. */
const startIn = async (env: Readonly<Record<string, string>>) => {
  const read = readConfig({ PORT: '0', ...env }, { cwd: folder, root: folder })
  if (!read.ok) throw new Error(read.findings.map(({ key }) => key).join())
  const said: string[] = []
  const code = await runServer({ config: read.value, env, log: openLog('silent'), say: (line) => said.push(line) })
  return { code, said: said.join('\n') }
}

describe('a start that can not work ends with a sentence that names the setting', () => {
  const NOWHERE = 'postgresql://nobody:secret@127.0.0.1:1/none'

  it('where the database is not there, and leaves the folder as it was', async () => {
    const { code, said } = await startIn({ DREIKLANG_DATA: folder, DATABASE_URL: NOWHERE })
    expect(code).toBe(2)
    expect(said).toMatch(/^DATABASE_URL: expected a PostgreSQL that answers .*ECONNREFUSED/)
    expect(said).not.toContain('secret')
    expect(await readdir(folder)).toEqual([])
  })

  it('where both roles are given and the database is not there', async () => {
    await writeFile(join(folder, 'installation.json'), '{}')
    const env = { DREIKLANG_DATA: folder, DATABASE_URL: NOWHERE, DATABASE_OWNER_URL: NOWHERE }
    const { code, said } = await startIn(env)
    expect(code).toBe(2)
    expect(said).toMatch(/^DATABASE_URL: expected/)
  })

  it('where no folder can be made, or a file lies where mails are kept', async () => {
    const { code, said } = await startIn({ DREIKLANG_DATA: '/proc/dreiklang/data' })
    expect([code, said]).toEqual([2, expect.stringContaining('DREIKLANG_DATA=/proc/dreiklang/data: expected a folder')])
    await writeFile(join(folder, 'installation.json'), '{}')
    await writeFile(join(folder, 'outbox'), '')
    const outbox = await startIn({ DREIKLANG_DATA: folder })
    expect([outbox.code, outbox.said]).toEqual([2, expect.stringMatching(/expected a folder .*not a folder.*outbox/)])
  })

  it('where the data folder is a file, or lies below one', async () => {
    const file = join(folder, 'file')
    await writeFile(file, '')
    for (const named of [file, join(file, 'below')]) {
      const { code, said } = await startIn({ DREIKLANG_DATA: named })
      expect(code).toBe(2)
      expect(said).toContain(`DREIKLANG_DATA=${named}: expected a folder`)
    }
  })
})
