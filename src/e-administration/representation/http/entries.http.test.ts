import { describe, expect, it } from 'vitest'
import { type Person, signedInBrowser } from '../../../../test/setup/people.ts'
import { choose, hidden, openDesks } from '../../../../test/setup/representation-office.ts'
import { BIRTH, CHILD, claims, sendsClaim, tellsCode } from '../../../../test/setup/representation-steps.ts'
import { dayOf, plus } from '../../../kernel/clock.ts'
import { openSession } from '../../../foundation/account/index.ts'
import { ownProof } from '../../../foundation/account/words.ts'
import { deliver } from '../../../foundation/mailbox/index.ts'
import { id, newId } from '../../../kernel/ids.ts'

const desks = await openDesks(7)
const { acts, entered, house, jobsDone, known, office, travel } = desks
const OWN = '/konto/vertretung/gesetzlich'

const personFields = (name: string, { email }: Pick<Person, 'email'>, kind: string) => ({
  ...{ kind, givenName: name.split(' ')[0] ?? '', surname: name.split(' ')[1] ?? '', email },
  ...{ 'birthdate--day': '1', 'birthdate--month': '2', 'birthdate--year': '1950' },
})
const DEATH = { 'dayOfDeath--day': '1', 'dayOfDeath--month': '11', 'dayOfDeath--year': '2026', 'no-kin': 'true' }

describe('a guardian', () => {
  it('may what the certificate says and until its day, and nothing once the desk ended it', async () => {
    const { clerk } = await office()
    const [guardian, name] = [await known('Bettina Betreut'), 'Karl Alt']
    const ward = await known(name)
    const last = plus(dayOf(house.clock()), 'P1M').split('-')
    const certificate = {
      ...{ issuer: 'Amtsgericht Kassel', number: '700 XVII 12/26', right: 'read', 'no-kin': 'true' },
      ...{ 'lastDay--year': last[0] ?? '', 'lastDay--month': last[1] ?? '', 'lastDay--day': last[2] ?? '' },
    }
    const path = await entered(clerk, guardian, { claim: personFields(name, ward, 'guardian'), certificate })
    expect((await choose(guardian)).location).toBe('/konto/vorgaenge')
    expect((await ward.browser.get('/konto/postfach')).html).toContain('Eine Vertretung wurde eingetragen')
    await clerk.browser.get(path)
    await jobsDone()
    expect((await ward.browser.get('/konto/data/access')).html).toContain('Eintrag über Vertretung')
    expect((await sendsClaim(clerk, `${path}/end`)).location).toBe(path)
    await jobsDone()
    expect((await guardian.browser.get('/konto')).status).toBe(403)
    expect((await ward.browser.get('/konto/postfach')).html).toContain('Eine Vertretung ist beendet')
  })

  it('is not entered for an account that does not fit', async () => {
    const { clerk } = await office()
    const guardian = await known('Bettina Betreut')
    const other = await known('Ganz Anders')
    const path = await tellsCode(clerk, await claims(guardian, personFields('Karl Alt', other, 'guardian')))
    const sent = await sendsClaim(clerk, `${path}/seen`, { ...BIRTH, right: 'read' })
    expect([sent.status, sent.html.includes('Es wurde nichts eingetragen')]).toEqual([422, true])
  })
})

describe('a death', () => {
  it('freezes the account, ends what the dead held and who represented them, and lets an heir look', async () => {
    const { clerk } = await office()
    const [dead, heir, guardian] = [await known('Karl Tot'), await known('Hanna Erbin'), await known('Bea Betreut')]
    const guard = { issuer: 'Amtsgericht Kassel', number: '1/26', right: 'read', 'no-kin': 'true' }
    await entered(clerk, guardian, { claim: personFields('Karl Tot', dead, 'guardian'), certificate: guard })
    const certificate = { issuer: 'Nachlassgericht Kassel', number: '7 VI 1/26', ...DEATH }
    await entered(clerk, heir, { claim: personFields('Karl Tot', dead, 'heir'), certificate })
    expect((await dead.browser.get('/konto')).location).toContain('/konto/sign-in')
    expect(await openSession(house)(dead.account, ownProof('password'))).toMatchObject({
      refusal: { code: 'account/closed' },
    })
    expect((await guardian.browser.get('/konto/vertretung')).html).not.toContain('Karl Tot')
    expect((await guardian.browser.get('/konto/postfach')).html).toContain('Eine Vertretung ist beendet')
    expect((await choose(heir)).location).toBe('/konto/vorgaenge')
    expect((await heir.browser.get('/konto/postfach')).status).toBe(200)
    const { id: authority } = (await office()).authority
    const decision = { id: newId(), authority, title: 'Bescheid', text: ['Ja.'], links: [], official: true }
    expect(await deliver(house)(dead.account, decision)).toBe('deceased')
    expect(await acts(dead)).toEqual(
      expect.arrayContaining(['account.freeze', 'mandates.end-by-death', 'mandates.enter']),
    )
  })

  it('is entered without a claim, by whoever brought the certificate, for the account that fits', async () => {
    const { clerk } = await office()
    const dead = await known('Karl Tot')
    const { kind: _kind, ...person } = personFields('Karl Tot', dead, 'death')
    const nobody = await sendsClaim(clerk, '/workplace/vertretung/sterbefall', { ...person, email: '' })
    expect(nobody.status).toBe(422)
    const begun = await clerk.browser.get('/workplace/vertretung')
    const key = [...begun.html.matchAll(/name="idempotency-key" value="([^"]+)"/g)].at(-1)?.[1] ?? ''
    const sent = await sendsClaim(clerk, '/workplace/vertretung/sterbefall', { ...person, 'idempotency-key': key })
    const path = sent.location ?? ''
    await sendsClaim(clerk, `${path}/seen`, { issuer: 'Standesamt Kassel', number: 'S 9/2026', ...DEATH })
    await jobsDone()
    expect((await dead.browser.get('/konto')).location).toContain('/konto/sign-in')
    expect((await sendsClaim(clerk, `${path}/end`)).status).toBe(409)
  })
})

describe('the 18th birthday', () => {
  it('ends by itself what the parents may', async () => {
    const { clerk } = await office()
    const parent = await known('Erika Sommer')
    const [year = '', month = '', date = ''] = plus(dayOf(house.clock()), 'P3D').split('-')
    const born = { 'birthdate--year': `${Number(year) - 18}`, 'birthdate--month': month, 'birthdate--day': date }
    await entered(clerk, parent, { claim: { ...CHILD, ...born }, certificate: { ...BIRTH, number: 'G 18/2008' } })
    const page = await parent.browser.get('/konto/vertretung')
    expect(page.html).toContain('Mia Sommer')
    travel('P3D')
    const later = { ...parent, browser: await signedInBrowser(desks, parent.account, 'substantial') }
    expect((await later.browser.get('/konto/vertretung')).html).not.toContain('Mia Sommer')
    const line = { party: hidden(page.html, 'party'), giver: hidden(page.html, 'giver') }
    const sent = { ...line, mandate: hidden(page.html, 'mandate') }
    expect((await sendsClaim(later, '/konto/vertretung', sent)).status).toBe(403)
  })
})

describe('an organisation', () => {
  it('is proven by a clerk who saw the register, for those who manage it, and gets decisions from then on', async () => {
    const { authority, clerk } = await office()
    const manager = await known('Karl Chef')
    await manager.browser.fillIn('/konto/organisationen', { name: 'Holzbau', kind: 'company' })
    await choose(manager)
    expect((await manager.browser.get('/konto/organisation')).html).toContain('Nicht geprüft')
    const organisation = id(hidden((await manager.browser.get('/konto/vertretung')).html, 'party'))
    const delivered = () =>
      deliver(house)(organisation, {
        ...{ id: newId(), authority: authority.id, title: 'Bescheid', text: ['Ja.'], links: [], official: true },
      })
    expect(await delivered()).toBe('not-proven')
    const certificate = {
      issuer: 'Amtsgericht Kassel',
      number: 'HRB 12',
      name: 'Holzbau Sommer GmbH',
      'no-kin': 'true',
    }
    await entered(clerk, manager, { claim: { kind: 'organisation' }, certificate })
    expect(await delivered()).not.toBe('not-proven')
    const page = await manager.browser.get('/konto/organisation')
    expect(page.html).toContain('Holzbau Sommer GmbH')
    expect(page.html).not.toContain('Nicht geprüft')
  })

  it('is claimed by nobody who does not manage it', async () => {
    const person = await known('Erika Sommer')
    expect((await sendsClaim(person, `${OWN}/neu`, { kind: 'organisation' })).status).toBe(403)
    const fresh = await signedInBrowser(desks, person.account)
    expect((await fresh.get(OWN)).html).toContain('Ich vertrete mein Kind')
  })
})
