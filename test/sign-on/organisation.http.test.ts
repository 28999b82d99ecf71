/** Signing in to a program for an organisation: under a mandate, with a pseudonym of the two together. */
import * as oidc from 'openid-client'
import { describe, expect, it } from 'vitest'
import { newId } from '../../src/kernel/ids.ts'
import { actorOf, chooseParty } from '../../src/foundation/account/index.ts'
import { foundOrganisation, standingsOf } from '../../src/foundation/mandates/index.ts'
import { cookieName } from '../../src/platform/http/index.ts'
import { type Person, somebody } from '../setup/people.ts'
import { ask, consent, follow, openSignOnHouse, person, type Program, tokensFor } from './program.ts'

const house = await openSignOnHouse()
const { application } = house
const NAME = 'Kraemer Feste GmbH'
const text = (de: string) => ({ de, en: de, leicht: de })
const REASONS = { profile: text('für den Ausweis'), organisation: text('für die Rechnung') }
const SCOPE = { scope: 'openid profile organisation' }

const actorIn = async ({ browser }: Person) => {
  const actor = await actorOf(application.house)(browser.cookies.get(cookieName('session', false)) ?? '')
  if (!actor) throw new Error('nobody is signed in')
  return actor
}

/** Lets somebody act for the party that stands first in their list. */
const actsForFirst = async (who: Person): Promise<void> => {
  const actor = await actorIn(who)
  const list = await standingsOf(application.house)(actor, { of: who.account, before: null, search: '' })
  const line = list.ok ? list.value.lines[0] : undefined
  if (!line) throw new Error('there is nobody to act for')
  const choice = { party: line.party, giver: line.party, mandate: line.id, through: null }
  const done = await chooseParty(application.house)(actor, choice)
  if (!done.ok) throw new Error(done.refusal.code)
}

const actsForOneself = async (who: Person): Promise<void> => {
  await chooseParty(application.house)(await actorIn(who), null)
}

const owner = async (): Promise<Person> => {
  const who = await somebody(application, 'Karla Kraemer')
  await foundOrganisation(application.house)(await actorIn(who), {
    name: NAME,
    kind: 'company',
    facts: {},
    key: newId(),
  })
  await actsForFirst(who)
  return who
}

const hiddenIn = (html: string, name: string): string =>
  new RegExp(`name="${name}" value="([^"]+)"`).exec(html)?.[1] ?? ''

/** Somebody with a mandate of the organisation, who acts under it; and what revokes it. */
const holder = async (giver: Person, terms: Readonly<Record<string, string>> = {}) => {
  const who = await person(house)
  const wish = { do: 'offer', right: 'submit', scope: 'all', needs: 'low', email: who.email, ...terms }
  expect((await giver.browser.fillIn('/konto/vollmachten/neu', wish)).status).toBe(303)
  await application.jobsDone()
  const mail = application.mails.findLast(({ to }) => to === who.email)
  const link = /(\/konto\/einladung\S+)/.exec(mail?.text ?? '')?.[1] ?? ''
  await who.browser.submit(await who.browser.get(link), { answer: 'accept' })
  await actsForFirst(who)
  const revoke = async (): Promise<void> => {
    const { html } = await giver.browser.get('/konto/vollmachten')
    const fields = { 'form-token': hiddenIn(html, 'form-token'), mandate: hiddenIn(html, 'mandate') }
    expect((await giver.browser.post('/konto/vollmachten/beenden', fields)).status).toBe(303)
  }
  return { who, revoke }
}

const asked = async (program: Program, { browser }: Person, more: Readonly<Record<string, string>> = SCOPE) => {
  const asking = await ask(program, more)
  const came = await follow(browser, asking.url.href)
  if (!('page' in came)) throw new Error('nobody was asked')
  return { asking, page: came.page }
}

const signedIn = async (program: Program, who: Person, more: Readonly<Record<string, string>> = SCOPE) => {
  const { asking, page } = await asked(program, who, more)
  const back = await consent(who.browser, page)
  if (!('back' in back)) throw new Error(`the way ended at ${back.at}`)
  const tokens = await tokensFor(program, { back: back.back, asking })
  const sub = tokens.claims()?.sub ?? ''
  return { tokens, sub, told: await oidc.fetchUserInfo(program.config, tokens.access_token, sub) }
}

const statusOf = async (token: string): Promise<number> =>
  (await fetch(`${house.url}/sign-on/userinfo`, { headers: { authorization: `Bearer ${token}` } })).status

describe('somebody who acts for an organisation', () => {
  it('signs in for it where the program asks, and the page says so', async () => {
    const [program, who] = [await house.program({ reasons: REASONS }), await owner()]
    const { page } = await asked(program, who)
    expect(page.html).toContain(`Sie handeln gerade für „${NAME}“ und melden sich dafür an.`)
    expect(page.html).toContain('für die Rechnung')
    expect(page.html).not.toContain('name="remember"')
    const { told } = await signedIn(program, who)
    expect(told).toMatchObject({ name: 'Karla Kraemer', organisation: { name: NAME } })
  })

  it('is somebody else there than alone, and the same again; the organisation is the same for all of its people', async () => {
    const [program, who] = [await house.program({ reasons: REASONS }), await owner()]
    const first = await signedIn(program, who)
    expect((await signedIn(program, who)).sub).toBe(first.sub)
    const other = await signedIn(program, (await holder(who)).who)
    expect(other.told['organisation']).toEqual(first.told['organisation'])
    expect(other.sub).not.toBe(first.sub)
    await actsForOneself(who)
    const alone = await signedIn(program, who)
    expect(alone.sub).not.toBe(first.sub)
    expect(alone.told).toEqual({ sub: alone.sub, name: 'Karla Kraemer' })
  })

  it('signs in as themselves where the program does not ask, or the mandate does not reach so far, and reads that', async () => {
    const [program, giver] = [await house.program({ reasons: REASONS }), await owner()]
    const { page } = await asked(program, giver, { scope: 'openid profile' })
    expect(page.html).toContain('melden Sie sich trotzdem als Sie selbst an')
    expect((await signedIn(program, giver, { scope: 'openid profile' })).told).not.toHaveProperty('organisation')
    const { who } = await holder(giver, { right: 'read' })
    expect((await signedIn(program, who)).told).not.toHaveProperty('organisation')
  })

  it('is asked every time, also where the same was remembered for themselves', async () => {
    const [program, who] = [await house.program({ reasons: REASONS }), await owner()]
    await actsForOneself(who)
    await consent(who.browser, (await asked(program, who)).page, { remember: 'yes' })
    expect(await follow(who.browser, (await ask(program, SCOPE)).url.href)).toHaveProperty('back')
    await actsForFirst(who)
    await signedIn(program, who)
    await asked(program, who)
    await actsForOneself(who)
    expect(await follow(who.browser, (await ask(program, SCOPE)).url.href)).toHaveProperty('back')
  })

  it('has given the program nothing any more from the next request on after the mandate was revoked', async () => {
    const program = await house.program({ reasons: REASONS, staysSignedIn: true })
    const { who, revoke } = await holder(await owner())
    const { tokens } = await signedIn(program, who)
    expect(await statusOf(tokens.access_token)).toBe(200)
    await actsForOneself(who)
    expect(await statusOf(tokens.access_token)).toBe(200)
    await revoke()
    expect(await statusOf(tokens.access_token)).toBe(401)
    await expect(oidc.refreshTokenGrant(program.config, tokens.refresh_token ?? '')).rejects.toThrow()
  })
})
