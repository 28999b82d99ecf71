import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { processesNaming } from '../../tools/processes.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const vitest = join(root, 'node_modules/vitest/vitest.mjs')

const CONFIG = `export default { test: {
  include: ['*.run.ts'], globalSetup: ${JSON.stringify(join(root, 'test/setup/global.ts'))}, pool: 'forks', watch: false,
} }`
const FAILS = `import { expect, it } from 'vitest'; it('fails', () => expect(1).toBe(2))`
const HANGS = `import { it } from 'vitest'; it('hangs', () => new Promise(() => {}), 60_000)`

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dreiklang-leftover-'))
  await chmod(folder, 0o711)
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'))
  await writeFile(join(folder, 'vitest.config.mjs'), CONFIG)
})
afterEach(() => rm(folder, { recursive: true, force: true }))

/** A test run of its own whose temporary files, and so the command lines of its PostgreSQL, name the folder. */
const startRun = async (test: string) => {
  await writeFile(join(folder, 'x.run.ts'), test)
  const { TEST_DATABASE_URL: _none, VITEST: _outer, ...env } = process.env
  return spawn(process.execPath, [vitest, 'run', '--root', folder], {
    env: { ...env, TMPDIR: folder },
    stdio: 'ignore',
  })
}

const isPostgres = (line: string) => line.includes('bin/postgres')

const until = async (isSo: () => Promise<boolean>) => {
  for (let tries = 0; tries < 300; tries++) {
    if (await isSo()) return true
    await pause(100)
  }
  return false
}

describe.runIf(process.platform === 'linux')('a test run leaves nothing behind', () => {
  it('when a test fails', { timeout: 120_000 }, async () => {
    const run = await startRun(FAILS)
    const ended = once(run, 'exit')
    expect(await until(async () => (await processesNaming(folder)).some(isPostgres))).toBe(true)
    expect(await ended).toEqual([1, null])
    expect(await until(async () => (await processesNaming(folder)).length === 0)).toBe(true)
    expect((await readdir(folder)).sort()).toEqual(['node_modules', 'vitest.config.mjs', 'x.run.ts'])
  })

  it('when it is killed in the middle', { timeout: 120_000 }, async () => {
    const run = await startRun(HANGS)
    const ended = once(run, 'exit')
    expect(await until(async () => (await processesNaming(folder)).some(isPostgres))).toBe(true)
    await pause(1500)
    run.kill('SIGKILL')
    await ended
    expect(await until(async () => !(await processesNaming(folder)).some(isPostgres))).toBe(true)
  })
})
