import { describe, expect, it } from 'vitest'
import { openApplication } from '../../../../test/setup/application.ts'
import { signedInBrowser, someAuthority, somebody, someStaff } from '../../../../test/setup/people.ts'
import { inAccount } from '../../../platform/postgres/index.ts'
import {
  actorOf,
  dismiss,
  endOtherSessions,
  endSession,
  listSessions,
  openSession,
  raiseLevel,
  sessionStates,
  signOut,
} from '../index.ts'
import { ownProof, vouchedProof } from '../words.ts'

const application = await openApplication()
const { house, travel } = application

const open = async (account: Parameters<ReturnType<typeof openSession>>[0], userAgent = '') => {
  const opened = await openSession(house)(account, ownProof('password'), { userAgent, device: null })
  if (!opened.ok) throw new Error(opened.refusal.code)
  const actor = await actorOf(house)(opened.value.token)
  if (!actor) throw new Error('nobody is signed in')
  return { token: opened.value.token, actor }
}

const MANY = Array.from({ length: 64 }, (_, at) => at)
const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0'

describe('sessions', () => {
  it('are listed with what they run on, the own one first, and nothing of it readable in the tables', async () => {
    const { account } = await somebody(application)
    const { actor } = await open(account, FIREFOX)
    const shown = await listSessions(house)(actor)
    expect(shown).toHaveLength(2)
    expect(shown[0]).toMatchObject({ id: actor.session, own: true, device: { browser: 'Firefox', system: 'Linux' } })
    expect(shown[1]).toMatchObject({ own: false, device: { browser: null, system: null } })
    const rows = await house.db.look<{ row: string }>('select s::text as row from account.session s')
    for (const plain of ['Firefox', Buffer.from('Firefox').toString('hex')])
      expect(rows.map(({ row }) => row).join()).not.toContain(plain)
  })

  it('end one by one or all others at once, on the next request; those of somebody else never', async () => {
    const { account } = await somebody(application)
    const [one, two, three] = [await open(account), await open(account), await open(account)]
    const stranger = await open((await somebody(application)).account)
    await endSession(house)(stranger.actor, one.actor.session)
    expect(await actorOf(house)(one.token)).not.toBeNull()
    await endSession(house)(one.actor, two.actor.session)
    expect(await actorOf(house)(two.token)).toBeNull()
    expect(await endOtherSessions(house)(one.actor)).toBe(2)
    expect(await actorOf(house)(three.token)).toBeNull()
    expect(await actorOf(house)(one.token)).not.toBeNull()
    expect(await actorOf(house)(stranger.token)).not.toBeNull()
  })

  it('end after an hour of rest, and after twelve hours whatever happens', async () => {
    const { account } = await somebody(application)
    const resting = await open(account)
    const busy = await open(account)
    for (let quarters = 0; quarters < 47; quarters++) {
      travel('PT15M')
      expect(await actorOf(house)(busy.token)).not.toBeNull()
      if (quarters === 4) expect(await actorOf(house)(resting.token)).toBeNull()
    }
    travel('PT16M')
    expect(await actorOf(house)(busy.token)).toBeNull()
  })

  it('end everywhere when the last function is taken away', async () => {
    const authority = await someAuthority(application)
    const person = await someStaff(application, [
      [authority, 'clerk'],
      [authority, 'head'],
    ])
    const { token } = await open(person.account)
    const take = (held: 'clerk' | 'head') =>
      dismiss(house)({ system: 'test' }, { authority: authority.id, account: person.account, function: held })
    await take('head')
    expect(await actorOf(house)(token)).not.toBeNull()
    await take('clerk')
    expect(await actorOf(house)(token)).toBeNull()
    expect((await person.browser.get('/konto')).status).toBe(303)
  })

  it('bear 64 sign-outs at once, which are one', async () => {
    const { actor, token } = await open((await somebody(application)).account)
    await Promise.all(MANY.map(() => signOut(house)(actor)))
    expect(await actorOf(house)(token)).toBeNull()
    const acts = await house.db.tx(inAccount(actor.account), (tx) =>
      tx.sql("select from security.audit where entry like '%account.sign-out%'"),
    )
    expect(acts).toHaveLength(1)
  })
})

describe('raising the level', () => {
  it('gives a new token, ends the old one, and lasts no longer than before', async () => {
    const { actor, token } = await open((await somebody(application, 'Maja Beispiel', 'high')).account)
    travel('PT30M')
    const raised = await raiseLevel(house)(actor, ownProof('passkey'))
    if (!raised.ok) throw new Error(raised.refusal.code)
    expect(raised.value.token).not.toBe(token)
    expect(await actorOf(house)(token)).toBeNull()
    const fresh = await actorOf(house)(raised.value.token)
    expect(fresh).toMatchObject({ level: 'substantial', name: actor.name })
    const states = await sessionStates(house)([fresh?.session ?? actor.session])
    expect(states.map(({ session }) => session)).toEqual([actor.session])
    for (let quarters = 0; quarters < 45; quarters++) {
      travel('PT15M')
      expect(await actorOf(house)(raised.value.token)).not.toBeNull()
    }
    travel('PT16M')
    expect(await actorOf(house)(raised.value.token)).toBeNull()
  })

  it('never lowers it', async () => {
    const { account } = await somebody(application, 'Maja Beispiel', 'high')
    const high = await openSession(house)(account, vouchedProof('high'))
    const actor = high.ok ? await actorOf(house)(high.value.token) : null
    if (!actor) throw new Error('nobody is signed in')
    expect(actor.level).toBe('high')
    const raised = await raiseLevel(house)(actor, ownProof('password'))
    expect(raised.ok && (await actorOf(house)(raised.value.token))?.level).toBe('high')
  })

  it('remembers how strong the sign-in was until the identity is proven in the session', async () => {
    const { account } = await somebody(application)
    const strong = await openSession(house)(account, ownProof('passkey'))
    const actor = strong.ok ? await actorOf(house)(strong.value.token) : null
    if (!actor) throw new Error('nobody is signed in')
    expect(actor.level).toBe('low')
    await house.db.tx(inAccount(account), (tx) =>
      tx.sql("update account.account set level = 'high' where account_id = $1", [account]),
    )
    const raised = await raiseLevel(house)(actor, null)
    expect(raised.ok && (await actorOf(house)(raised.value.token))?.level).toBe('substantial')
  })

  it('succeeds once of 64 at the same moment', async () => {
    const { actor } = await open((await somebody(application)).account)
    const raised = await Promise.all(MANY.map(() => raiseLevel(house)(actor, ownProof('passkey'))))
    expect(raised.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await listSessions(house)(actor)).toHaveLength(2)
  })
})

it('a token that somebody planted in the browser is not taken over at sign-in', async () => {
  const { account } = await somebody(application)
  const browser = await signedInBrowser(application, account)
  const planted = 'A'.repeat(43)
  browser.cookies.set('dreiklang-session', planted)
  const { token } = await open(account)
  expect(token).not.toBe(planted)
  expect(await actorOf(house)(planted)).toBeNull()
})
