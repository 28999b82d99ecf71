import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { freshDatabase } from '../../../test/setup/database.ts'
import { foundAuthorities } from '../../foundation/account/index.ts'
import { dayOf, systemClock } from '../../kernel/clock.ts'
import { runCommand } from '../../platform/cli/index.ts'
import { connect } from '../../platform/postgres/index.ts'
import { authoritiesOfHessen } from '../hessen/authorities.ts'

let folder = ''
let env: Readonly<Record<string, string>> = {}
let code = ''

const text = (de: string) => ({ de, en: de, leicht: de })
const WISH = {
  id: 'city-library',
  name: text('Stadtbücherei'),
  redirects: ['https://library.example/back'],
  authentication: { by: 'client_secret_basic' },
  reasons: { profile: text('für den Ausweis') },
}

const write = (name: string, content: unknown): Promise<void> => writeFile(join(folder, name), JSON.stringify(content))

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dreiklang-sign-on-'))
  await writeFile(join(folder, 'installation.json'), '{}')
  const { appUrl, ownerUrl } = await freshDatabase()
  env = { DREIKLANG_DATA: folder, DATABASE_URL: appUrl, DATABASE_OWNER_URL: ownerUrl }
  const db = connect(appUrl, 1)
  const [authority] = authoritiesOfHessen(dayOf(systemClock()))
  if (!authority) throw new Error('there is no authority')
  await foundAuthorities({ db, clock: systemClock })([authority])
  code = authority.shortCode
  await db.end()
  await write('library.json', WISH)
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
  const exit = await runCommand({ 'sign-on': [() => import('./sign-on.ts')] }, ['sign-on', ...args], terminal)
  return { exit, printed, told: told.join('\n') }
}

const secretIn = ({ printed }: { readonly printed: readonly unknown[] }): string =>
  z.object({ secret: z.string().min(40) }).parse(printed[0]).secret

describe('the programs of an installation at the command line', () => {
  it('are registered once, listed without their secret, get another one, and go', async () => {
    const first = await run('register', 'library.json', '--authority', code)
    expect(first).toMatchObject({ exit: 0, printed: [{ done: true, client: 'city-library', authority: code }] })
    const again = await run('register', 'library.json', '--authority', code)
    expect(again).toMatchObject({ exit: 1, printed: [{ done: false, code: 'sign-on/client-exists' }] })
    const listed = await run('clients')
    expect(listed).toMatchObject({ exit: 0, printed: [{ id: 'city-library', authority: code }] })
    expect(JSON.stringify(listed)).not.toContain(secretIn(first))
    const other = await run('rotate-secret', 'city-library')
    expect(secretIn(other)).not.toBe(secretIn(first))
    expect(await run('remove', 'city-library')).toMatchObject({ exit: 0, printed: [{ done: true }] })
    expect(await run('clients')).toMatchObject({ exit: 0, printed: [] })
    expect(await run('remove', 'city-library')).toMatchObject({
      exit: 1,
      printed: [{ code: 'sign-on/no-such-client' }],
    })
  })

  it('are refused by path, value and expectation, and nothing is registered', async () => {
    await write('open.json', { ...WISH, redirects: ['http://library.example/back'] })
    const open = await run('register', 'open.json', '--authority', code)
    expect([open.exit, open.printed]).toEqual([2, []])
    expect(open.told).toContain('redirects[0]: got "http://library.example/back", expected https')
    await write('odd.json', { ...WISH, name: 'Stadtbücherei' })
    expect((await run('register', 'odd.json', '--authority', code)).told).toContain('name: got "Stadtbücherei"')
    expect((await run('register', 'none.json', '--authority', code)).exit).toBe(2)
    expect((await run('register', 'library.json', '--authority', 'XX')).told).toContain('--authority: got "XX"')
    expect(await run('clients')).toMatchObject({ printed: [] })
  })

  it('have keys that are followed on wish, and at once where somebody else may have one', async () => {
    expect(await run('rotate-keys')).toMatchObject({ exit: 0, printed: [{ done: true }] })
    const now = z.object({ signsFrom: z.string(), oldUntil: z.string() })
    const { signsFrom, oldUntil } = now.parse((await run('rotate-keys', '--now')).printed[0])
    expect(oldUntil).toBe(signsFrom)
  })
})
