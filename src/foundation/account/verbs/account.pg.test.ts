import { describe, expect, it } from 'vitest'
import { openApplication } from '../../../../test/setup/application.ts'
import { signedInBrowser, someAuthority, somebody, someStaff } from '../../../../test/setup/people.ts'
import { type Id, newId } from '../../../kernel/ids.ts'
import { inAccount, inAuthority } from '../../../platform/postgres/index.ts'
import { actorOf, appoint, confirm, dismiss, register, signIn, signOut, workplaces } from '../index.ts'
import { retentionDuties } from '../stored-data.ts'

const application = await openApplication()
const { house, mails, jobsDone } = application
const PASSWORD = 'Kiesel Wolke Fahrrad'
const someone = () =>
  ({ email: `${newId()}@beispiel.example`, name: 'Maja Beispiel', password: PASSWORD, language: 'de' }) as const

const tokensFor = async (email: string) => {
  await jobsDone()
  return mails.filter(({ to }) => to === email).map(({ text }) => /token=(\S+)/.exec(text)?.[1] ?? '')
}

const actor = async (token: string) => {
  const found = await actorOf(house)(token)
  if (!found) throw new Error('nobody is signed in')
  return found
}

const actsIn = async (scope: Parameters<typeof house.db.tx>[0]): Promise<readonly string[]> => {
  const rows = await house.db.tx(scope, (tx) =>
    tx.sql<{ entry: string }>('select entry from security.audit order by entry_id'),
  )
  return rows.map(({ entry }) => String(JSON.parse(entry).act))
}

describe('register and confirm', () => {
  it('open an account that signs in once its address is confirmed', async () => {
    const wish = someone()
    await register(house)(wish)
    expect(await signIn(house)(wish.email, PASSWORD)).toMatchObject({
      ok: false,
      refusal: { code: 'account/not-confirmed' },
    })
    const [token = ''] = await tokensFor(wish.email)
    expect((await confirm(house)(token)).ok).toBe(true)
    const signedIn = await signIn(house)(wish.email, PASSWORD)
    expect(signedIn).toMatchObject({ ok: true, value: { workplaces: [] } })
    if (!signedIn.ok) return
    expect(await actor(signedIn.value.token)).toMatchObject({ name: 'Maja Beispiel', level: 'low', functions: [] })
    const { account } = signedIn.value
    expect(await actsIn(inAccount(account))).toEqual(['account.register', 'account.confirm', 'account.sign-in'])
  })

  it('refuse a link after two days', async () => {
    const later = await openApplication()
    const wish = someone()
    await register(later.house)(wish)
    await later.jobsDone()
    const token = /token=(\S+)/.exec(later.mails[0]?.text ?? '')?.[1] ?? ''
    later.travel('PT48H')
    expect(await confirm(later.house)(token)).toMatchObject({ ok: false, refusal: { code: 'account/link-used-up' } })
    await register(later.house)(wish)
    await later.jobsDone()
    const fresh = /token=(\S+)/.exec(later.mails[1]?.text ?? '')?.[1] ?? ''
    expect((await confirm(later.house)(fresh)).ok).toBe(true)
  })

  it('get the password that came with the link that was used, whoever registered the address before or after', async () => {
    const wish = someone()
    await register(house)({ ...wish, password: 'Fremder Dachboden Eins', name: 'Erst Fremd' })
    await register(house)(wish)
    await register(house)({ ...wish, password: 'Anders Wolke Fahrrad', name: 'Dann Fremd' })
    const [, own = ''] = await tokensFor(wish.email)
    expect(await confirm(house)(own)).toMatchObject({ ok: true })
    expect((await signIn(house)(wish.email, 'Fremder Dachboden Eins')).ok).toBe(false)
    expect((await signIn(house)(wish.email, 'Anders Wolke Fahrrad')).ok).toBe(false)
    expect((await signIn(house)(wish.email, PASSWORD)).ok).toBe(true)
  })

  it('keep their password when somebody registers the address again later, even if an older link is used then', async () => {
    const wish = someone()
    await register(house)({ ...wish, password: 'Fremder Dachboden Eins' })
    await register(house)(wish)
    const [foreign = '', own = ''] = await tokensFor(wish.email)
    await confirm(house)(own)
    await confirm(house)(foreign)
    await register(house)({ ...wish, password: 'Anders Wolke Fahrrad' })
    expect((await tokensFor(wish.email)).filter((token) => token !== '')).toHaveLength(2)
    expect((await signIn(house)(wish.email, PASSWORD)).ok).toBe(true)
    expect((await signIn(house)(wish.email, 'Fremder Dachboden Eins')).ok).toBe(false)
  })

  it('open one account and send one mail for the same form, and two for two', async () => {
    const wish = { ...someone(), key: newId() }
    await Promise.all([1, 2, 3].map(() => register(house)(wish)))
    expect(await tokensFor(wish.email)).toHaveLength(1)
    await register(house)({ ...wish, key: newId() })
    expect(await tokensFor(wish.email)).toHaveLength(2)
  })

  it('keep name and address out of the tables', async () => {
    const wish = { ...someone(), name: 'Unverwechselbar Sichtbar' }
    await register(house)(wish)
    const { rows } = await house.db
      .look<{ account_id: Id }>('select account_id from account.sign_in_name')
      .then(async (names) => ({
        rows: await Promise.all(
          names.map(({ account_id }) =>
            house.db.tx(inAccount(account_id), (tx) =>
              tx.sql<{ row: string }>('select a::text as row from account.account a'),
            ),
          ),
        ),
      }))
    const stored = rows.flat().map(({ row }) => row)
    expect(stored.length).toBeGreaterThan(0)
    for (const plain of [wish.name, wish.email])
      for (const form of [plain, Buffer.from(plain).toString('hex')]) expect(stored.join('\n')).not.toContain(form)
  })
})

describe('sessions and functions', () => {
  it('end for good by signing out', async () => {
    const { browser } = await somebody(application)
    const token = browser.cookies.get('dreiklang-session') ?? ''
    await signOut(house)(await actor(token))
    expect(await actorOf(house)(token)).toBeNull()
  })

  it('give a right by appointment and take it away on the next request', async () => {
    const authority = await someAuthority(application)
    const { account, browser } = await someStaff(application, [
      [authority, 'clerk'],
      [authority, 'head'],
    ])
    const token = browser.cookies.get('dreiklang-session') ?? ''
    const held = async () => (await actor(token)).functions.map((one) => one.function)
    expect(await held()).toEqual(['clerk', 'head'])
    await dismiss(house)({ system: 'test' }, { authority: authority.id, account, function: 'head' })
    expect(await held()).toEqual(['clerk'])
    await dismiss(house)({ system: 'test' }, { authority: authority.id, account, function: 'clerk' })
    expect(await actorOf(house)(token)).toBeNull()
    await jobsDone()
    const again = (await signedInBrowser(application, account)).cookies.get('dreiklang-session') ?? ''
    expect(await workplaces(house)(await actor(again))).toEqual([])
    expect(await actsIn(inAuthority(authority.id))).toEqual([
      'account.appoint',
      'account.appoint',
      'account.dismiss',
      'account.dismiss',
    ])
  })

  it('appoint the same person twice without harm', async () => {
    const authority = await someAuthority(application)
    const { account } = await somebody(application)
    const wish = { authority: authority.id, account, name: 'Maja Beispiel', function: 'clerk' } as const
    await Promise.all([appoint(house)({ system: 'test' }, wish), appoint(house)({ system: 'test' }, wish)])
    const rows = await house.db.tx(inAuthority(authority.id), (tx) => tx.sql('select from account.staff'))
    expect(rows).toHaveLength(1)
  })
})

describe('what has ended', () => {
  it('is cleared away, and what still holds stays', async () => {
    const own = await openApplication()
    const wish = someone()
    await register(own.house)(wish)
    await own.jobsDone()
    const token = /token=(\S+)/.exec(own.mails[0]?.text ?? '')?.[1] ?? ''
    await confirm(own.house)(token)
    const old = await signIn(own.house)(wish.email, PASSWORD)
    own.travel('PT13H')
    const fresh = await signIn(own.house)(wish.email, PASSWORD)
    for (const { run } of retentionDuties(own.house)) await run()
    const count = await own.house.db.look('select count(*)::int as count from account.session')
    expect(count).toEqual([{ count: 1 }])
    expect(old.ok && (await actorOf(own.house)(old.value.token))).toBeNull()
    expect(fresh.ok && (await actorOf(own.house)(fresh.value.token))?.name).toBe(wish.name)
    own.travel('P33D')
    for (const { run } of retentionDuties(own.house)) await run()
    expect(await own.house.db.look('select 1 from account.confirmation')).toEqual([])
  })
})
