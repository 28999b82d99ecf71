import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freshDatabase } from '../../../test/setup/database.ts'
import { runCommand } from '../../platform/cli/index.ts'

let folder = ''
let env: Readonly<Record<string, string>> = {}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dreiklang-keys-'))
  await writeFile(join(folder, 'installation.json'), '{}')
  const { appUrl, ownerUrl } = await freshDatabase()
  env = { DREIKLANG_DATA: folder, DATABASE_URL: appUrl, DATABASE_OWNER_URL: ownerUrl }
})
afterAll(() => rm(folder, { recursive: true }))

const run = async (...args: readonly string[]) => {
  const printed: unknown[] = []
  const told: string[] = []
  const terminal = {
    env,
    cwd: folder,
    version: '0',
    stdoutIsScreen: false,
    print: (value: unknown) => void printed.push(value),
    tell: (sentence: string) => void told.push(sentence),
  }
  const code = await runCommand({ keys: [() => import('./keys.ts')] }, ['keys', ...args], terminal)
  return { code, printed, told: told.join('\n') }
}

describe('the keys of an installation at the command line', () => {
  it('get a new root key, are wrapped with it, and no key is ever shown', async () => {
    const before = await run('status')
    expect(before).toMatchObject({ code: 0, printed: [{ rootKeys: [{ current: true, there: true, tenantKeys: 1 }] }] })
    const added = await run('new-root')
    expect(added.code).toBe(0)
    const turned = await run('rotate', '--root')
    expect(turned).toMatchObject({ code: 0, printed: [{ rewrapped: 1, missing: [] }] })
    const after = await run('status')
    expect(after).toMatchObject({
      code: 0,
      printed: [
        {
          rootKeys: [
            { tenantKeys: 0, mayLeave: true },
            { current: true, tenantKeys: 1 },
          ],
          unfinished: [],
        },
      ],
    })
    const said = JSON.stringify([before, added, turned, after])
    for (const key of (await readFile(join(folder, 'root.key'), 'utf8')).trim().split('\n'))
      expect(said).not.toContain(key)
  })

  it('are left alone where the wish is not clear', async () => {
    for (const args of [[], ['--root', '--all'], ['--tenant', 'NOWHERE'], ['--tenant', 'a', '--tenant', 'b']])
      expect(await run('rotate', ...args)).toMatchObject({ code: 2, printed: [] })
    expect((await run('rotate', '--tenant', 'NOWHERE')).told).toContain('got "NOWHERE", expected the short code')
    expect(await run('status', 'more')).toMatchObject({ code: 2, printed: [] })
  })
})
