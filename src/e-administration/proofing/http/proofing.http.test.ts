import { describe, expect, it } from 'vitest'
import { openApplication } from '../../../../test/setup/application.ts'
import { proofingRoom } from '../../../../test/setup/proofing-room.ts'
import { type Person, someAuthority, somebody, someStaff } from '../../../../test/setup/people.ts'
import type { Page } from '../../../../test/setup/test-browser.ts'
import { actorOf, identitiesOf, identityLevel } from '../../../foundation/account/index.ts'
import { inAuthority } from '../../../platform/postgres/index.ts'
import { letterCode, useLetter } from '../index.ts'
import { cookieName } from '../../../platform/http/index.ts'
import { id } from '../../../kernel/ids.ts'

const application = await openApplication([proofingRoom])
const { house, jobsDone, travel } = application

const CARD = {
  ...{ kind: 'identity-card', issuer: 'Deutschland', givenName: 'Erika', surname: 'Mustermann' },
  ...{ 'validUntil--day': '1', 'validUntil--month': '8', 'validUntil--year': '2031', placeOfBirth: 'Berlin' },
  ...{ 'birthdate--day': '12', 'birthdate--month': '8', 'birthdate--year': '1964', 'no-kin': 'true' },
}
const WISH = {
  ...{ givenName: 'Erika', surname: 'Mustermann', postalAddress: 'Weg 1', postalCode: '65183' },
  ...{ localityName: 'Wiesbaden', 'birthdate--day': '12', 'birthdate--month': '8', 'birthdate--year': '1964' },
}

// The list of authorities is read rarely: they are there before anybody asks for it.
const places = await Promise.all(Array.from({ length: 12 }, () => someAuthority(application)))

const office = async () => {
  const authority = places.pop()
  if (!authority) throw new Error('too few authorities')
  const staff = (name: string) => someStaff(application, [[authority, 'clerk']], name)
  const [clerk, second] = [await staff('Ali Amtlich'), await staff('Eva Amtlich')]
  const administrator = await someStaff(application, [[authority, 'administrator']], 'Ina Admin')
  return { authority, clerk, second, administrator }
}

const tokenIn = ({ html }: Page): string => /form-token" value="([^"]+)/.exec(html)?.[1] ?? ''

/** Sends a form to a path with the token of a page that has one. */
const post = async ({ browser }: Pick<Person, 'browser'>, path: string, fields: Record<string, string> = {}) =>
  browser.post(path, { 'form-token': tokenIn(await browser.get('/konto/nachweis')), ...fields })

const showCode = async (person: Person): Promise<string> => {
  await post(person, '/konto/nachweis/code')
  return /class="dk-code">([^<]+)/.exec((await person.browser.get('/konto/nachweis')).html)?.[1] ?? ''
}

const typesCode = async ({ browser }: Person, code: string) => browser.fillIn('/workplace/identitaet', { code })

const atDesk = async (clerk: Person, person: Person): Promise<string> =>
  (await typesCode(clerk, await showCode(person))).location ?? ''

const levelOf = ({ account }: Person) => identityLevel(house)(account)

describe('at the desk', () => {
  it('a code and a document raise the account, and the person is told', async () => {
    const { clerk } = await office()
    const person = await somebody(application, 'Erika Schalter')
    const path = await atDesk(clerk, person)
    expect((await clerk.browser.get(path)).html).toContain('Erika Schalter')
    const sent = await post(clerk, `${path}/seen`, { ...CARD, number: 'T22000129' })
    expect(sent.location).toBe(path)
    await jobsDone()
    expect(await levelOf(person)).toBe('substantial')
    const [identity] = await identitiesOf(house)(person.account)
    expect(identity).toMatchObject({
      way: 'desk',
      attributes: { surname: { value: 'Mustermann', level: 'substantial' } },
    })
    expect(JSON.stringify(identity)).not.toContain('T22000129')
    expect((await person.browser.get('/konto/nachweis')).html).toContain('substanziell')
    expect((await clerk.browser.get(path)).html).not.toContain('T22000129')
    expect((await person.browser.get('/konto/data/access')).html).toContain('hat Ihren Identitätsnachweis geöffnet')
  })

  it('takes a code once, for a quarter of an hour, and says the same whatever is wrong with it', async () => {
    const { clerk } = await office()
    const person = await somebody(application)
    const code = await showCode(person)
    expect((await typesCode(clerk, code.toLowerCase().replace('-', ' '))).status).toBe(303)
    const again = await typesCode(clerk, code)
    const invented = await typesCode(clerk, '0000-0000')
    const late = await showCode(person)
    travel('PT16M')
    const ended = await typesCode(clerk, late)
    for (const page of [again, invented, ended]) {
      expect(page.status).toBe(422)
      expect(page.html).toContain('Dieser Code gilt nicht')
    }
    for (let tried = 0; tried < 10; tried++) await typesCode(clerk, '0000-0000')
    expect((await typesCode(clerk, '0000-0000')).status).toBe(429)
  })

  it('waits for a second person where the authority wants one, and never takes the first for it', async () => {
    const { administrator, clerk, second } = await office()
    await post(administrator, '/workplace/identitaet/regel', { 'four-eyes': 'yes' })
    const person = await somebody(application)
    const path = await atDesk(clerk, person)
    await post(clerk, `${path}/seen`, { ...CARD, number: 'C01X00T47' })
    expect((await post(clerk, `${path}/confirm`)).status).toBe(403)
    await jobsDone()
    expect(await levelOf(person)).toBe('low')
    expect((await post(second, `${path}/confirm`)).location).toBe(path)
    await jobsDone()
    expect(await levelOf(person)).toBe('substantial')
  })

  it('refuses the own account, a relative that is not ruled out, an expired document and one that proves another account', async () => {
    const { clerk } = await office()
    const own = await typesCode(clerk, await showCode(clerk))
    expect(own.status).toBe(403)
    const person = await somebody(application)
    const path = await atDesk(clerk, person)
    const kin = await post(clerk, `${path}/seen`, { ...CARD, number: 'L01X00T47', 'no-kin': '' })
    expect(kin.status).toBe(422)
    expect(kin.html).toContain('Ohne diese Erklärung')
    const ended = await post(clerk, `${path}/seen`, { ...CARD, number: 'L01X00T47', 'validUntil--year': '2020' })
    expect(ended.html).toContain('abgelaufen')
    expect((await post(clerk, `${path}/seen`, { ...CARD, number: 'L01X00T47' })).status).toBe(303)
    const other = await atDesk(clerk, await somebody(application))
    expect((await post(clerk, `${other}/seen`, { ...CARD, number: 'l01 x00 t47' })).status).toBe(409)
    expect((await post(clerk, `${path}/seen`, { ...CARD, number: 'L01X00T47' })).status).toBe(409)
  })

  it('opens nothing for another authority, for administrators or for citizens', async () => {
    const [{ clerk, administrator }, elsewhere] = [await office(), await office()]
    const person = await somebody(application)
    const path = await atDesk(clerk, person)
    expect((await elsewhere.clerk.browser.get(path)).status).toBe(404)
    expect((await post(elsewhere.clerk, `${path}/seen`, { ...CARD, number: 'Z1' })).status).toBe(404)
    expect((await administrator.browser.get(path)).status).toBe(403)
    expect((await person.browser.get('/workplace/identitaet')).status).toBe(403)
    expect((await application.browser().get('/konto/nachweis')).location).toContain('/konto/sign-in')
  })

  it('ends what its person objects to, and the authority sees that', async () => {
    const { clerk } = await office()
    const person = await somebody(application)
    const path = await atDesk(clerk, person)
    await post(clerk, `${path}/seen`, { ...CARD, number: 'O1' })
    await jobsDone()
    const page = await person.browser.get('/konto/nachweis')
    const named = /name="proofing" value="([^"]+)/.exec(page.html)?.[1] ?? ''
    const stranger = await somebody(application)
    expect((await post(stranger, '/konto/nachweis/widerspruch', { proofing: named })).status).toBe(404)
    expect((await post(person, '/konto/nachweis/widerspruch', { proofing: named })).status).toBe(303)
    await jobsDone()
    expect(await levelOf(person)).toBe('low')
    expect((await clerk.browser.get(path)).html).toContain('Person widerspricht')
    const again = await atDesk(clerk, person)
    expect((await post(clerk, `${again}/seen`, { ...CARD, number: 'O1' })).status).toBe(303)
  })
})

describe('by letter', () => {
  const asked = async () => {
    const { authority, clerk } = await office()
    const person = await somebody(application, 'Erika Brief')
    const sent = await post(person, '/konto/nachweis/brief', { ...WISH, authority: authority.id })
    expect(sent.location).toBe('/konto/nachweis')
    await jobsDone()
    const list = await clerk.browser.get('/workplace/identitaet')
    const path = /href="(\/workplace\/identitaet\/[0-9a-f-]{36})"/.exec(list.html)?.[1] ?? ''
    return { authority, clerk, person, path, code: letterCode(house, id(path.split('/').at(-1) ?? '')) }
  }

  it('compares, prints and proves, and the tenth wrong code ends it', async () => {
    const { clerk, person, path, code } = await asked()
    expect((await post(person, '/konto/nachweis/brief/code', { code })).status).toBe(410)
    expect((await clerk.browser.get(`${path}/brief.pdf`)).status).toBe(404)
    await post(clerk, `${path}/compared`, { 'no-kin': 'true' })
    await jobsDone()
    const pdf = await clerk.browser.get(`${path}/brief.pdf`)
    expect(pdf.headers.get('content-type')).toBe('application/pdf')
    expect((await post(person, '/konto/nachweis/brief/code', { code: 'FALSCH' })).status).toBe(422)
    expect((await post(person, '/konto/nachweis/brief', { ...WISH, authority: 'x' })).status).toBe(422)
    expect((await post(person, '/konto/nachweis/brief/code', { code: code.toLowerCase() })).location).toContain(
      'done=proven',
    )
    expect(await levelOf(person)).toBe('substantial')
    expect((await post(person, '/konto/nachweis/brief/code', { code })).status).toBe(410)

    const guessed = await asked()
    await post(guessed.clerk, `${guessed.path}/compared`, { 'no-kin': 'true' })
    await jobsDone()
    for (let tried = 0; tried < 10; tried++)
      expect((await post(guessed.person, '/konto/nachweis/brief/code', { code: 'FALSCH' })).status).toBe(422)
    expect((await post(guessed.person, '/konto/nachweis/brief/code', { code: guessed.code })).status).toBe(410)
  }, 20_000)

  it('gives one success to 64 that use its code at once', async () => {
    const { clerk, person, path, code } = await asked()
    await post(clerk, `${path}/compared`, { 'no-kin': 'true' })
    await jobsDone()
    const actor = await actorOf(house)(person.browser.cookies.get(cookieName('session', house.secure)) ?? '')
    if (!actor) throw new Error('nobody is signed in')
    const used = await Promise.all(Array.from({ length: 64 }, () => useLetter(house)(actor, code)))
    expect(used.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await levelOf(person)).toBe('substantial')
  })

  it('goes with the account, at the authority too', async () => {
    const { authority, person } = await asked()
    await house.db.tx(inAuthority(authority.id), (tx) =>
      house.outbox.say(tx, {
        kind: 'account.closed',
        scope: inAuthority(authority.id),
        ref: { account: person.account, at: house.clock() },
      }),
    )
    await jobsDone()
    const rows = await house.db.tx(inAuthority(authority.id), (tx) => tx.sql('select from proofing.proofing'))
    expect(rows).toHaveLength(0)
  })
})
