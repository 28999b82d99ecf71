import { describe, expect, it } from 'vitest'
import { openApplication } from '../../../../test/setup/application.ts'
import { actsForNewest, someCompany } from '../../../../test/setup/company.ts'
import { type Person, someAuthority, somebody } from '../../../../test/setup/people.ts'
import type { Actor } from '../../../kernel/actor.ts'
import { day } from '../../../kernel/clock.ts'
import { type Id, newId } from '../../../kernel/ids.ts'
import { inAccount } from '../../../platform/postgres/index.ts'
import { actorOf } from '../../account/index.ts'
import { caseChoiceOf, chooseForCase, deliver, endCaseChoice, subscribe } from '../index.ts'
import { readSecret } from './read-secret.ts'

const application = await openApplication()
const { house, mails, jobsDone, browser } = application
const authority = await someAuthority(application)

const actorIn = async ({ browser: own }: Person): Promise<Actor> => {
  const found = await actorOf(house)(own.cookies.get('dreiklang-session') ?? '')
  if (!found) throw new Error('nobody is signed in')
  return found
}

const someCase = () => `${authority.id}/${newId()}`

const choice = (caseRef: string, more: object = {}) => ({
  caseRef,
  number: 'MU-2026-000001-7',
  topics: ['dog-tax'],
  ways: { messages: null, status: null, deadlines: null },
  listed: true,
  ...more,
})

const tells = async (party: Id, caseRef: string, more: object = {}): Promise<Id> => {
  const id = newId()
  const about = { authority: authority.id, caseRef, topics: ['dog-tax'], title: 'Geheimer Titel', text: [], links: [] }
  expect(await deliver(house)(party, { id, ...about, ...more })).toBe('provided')
  await jobsDone()
  return id
}

const mailsTo = ({ email }: Person) => mails.filter(({ to, stopAt }) => to === email && stopAt?.includes('abbestellen'))

describe('a choice about one case', () => {
  it('goes before the choice for all, for that case alone', async () => {
    const person = await somebody(application)
    const [quiet, other] = [someCase(), someCase()]
    const ways = { messages: 'none', status: null, deadlines: null } as const
    await chooseForCase(house)(await actorIn(person), choice(quiet, { ways }))
    await tells(person.account, quiet)
    expect(mailsTo(person)).toHaveLength(0)
    await tells(person.account, quiet, { kind: 'status' })
    await tells(person.account, other)
    expect(mailsTo(person)).toHaveLength(2)
    await tells(person.account, quiet, { kind: 'decision', official: true })
    expect(mailsTo(person)).toHaveLength(3)
  })

  it('is stopped by the link of a mail that it has caused, and nothing else with it', async () => {
    const person = await somebody(application)
    const [chosen, other] = [someCase(), someCase()]
    const ways = { messages: 'mail', status: null, deadlines: null } as const
    await chooseForCase(house)(await actorIn(person), choice(chosen, { ways }))
    await tells(person.account, chosen)
    const path = mailsTo(person)[0]?.stopAt?.replace('http://localhost', '') ?? ''
    const page = await browser().get(path)
    expect(page.html).toContain('zu diesem einen Vorgang')
    expect((await browser().submit(page, {})).status).toBe(403)
    const visitor = browser()
    await visitor.submit(await visitor.get(path), {})
    await tells(person.account, chosen)
    expect(mailsTo(person)).toHaveLength(1)
    await tells(person.account, other)
    expect(mailsTo(person)).toHaveLength(2)
  })

  it('stands among the notices of the account, and ends there', async () => {
    const person = await somebody(application)
    const caseRef = someCase()
    const ways = { messages: 'digest', status: null, deadlines: null } as const
    await chooseForCase(house)(await actorIn(person), choice(caseRef, { ways, listed: false }))
    const page = await person.browser.get('/konto/benachrichtigungen')
    expect(page.html).toContain('MU-2026-000001-7')
    expect(page.html).toContain('Neue Nachrichten: In einer E-Mail am Tag; Nicht in Feed und Kalender')
    const token = /form-token" value="([^"]+)/.exec(page.html)?.[1] ?? ''
    await person.browser.post('/konto/benachrichtigungen/vorgang', { 'form-token': token, about: caseRef })
    expect((await person.browser.get('/konto/benachrichtigungen')).html).not.toContain('MU-2026-000001-7')
    expect(await caseChoiceOf(house)(await actorIn(person), caseRef)).toMatchObject({ ways: { messages: null } })
  })

  it('takes a case out of feed and calendar', async () => {
    const person = await somebody(application)
    const actor = await actorIn(person)
    const [hidden, shown] = [someCase(), someCase()]
    await chooseForCase(house)(actor, choice(hidden, { listed: false }))
    const [unseen, seen] = [await tells(person.account, hidden), await tells(person.account, shown)]
    const upcomingOf = async () =>
      [hidden, shown].map((caseRef) => ({ id: newId(), caseRef, due: day('2026-12-24'), number: caseRef }))
    const read = async (way: 'feed' | 'calendar') => {
      const secret = await subscribe(house)(actor, way, 'de')
      const told = await readSecret({ ...house, upcomingOf })({ way, secret, network: null })
      return told.ok ? told.value.replaceAll('\r\n ', '') : ''
    }
    const [feed, calendar] = [await read('feed'), await read('calendar')]
    expect([feed.includes(seen), feed.includes(unseen)]).toEqual([true, false])
    expect([calendar.includes(shown), calendar.includes(hidden)]).toEqual([true, false])
  })
})

describe('a case that somebody follows for another party', () => {
  const following = async (right: string) => {
    const company = await someCompany(application)
    const mia = await company.member('Mia Folgt')
    await company.does({ do: 'hold', person: mia.account, function: await company.office([right]) })
    await actsForNewest(mia)
    const caseRef = someCase()
    const party = await company.party()
    expect((await chooseForCase(house)(await actorIn(mia), choice(caseRef))).ok).toBe(true)
    return { company, mia, caseRef, party }
  }

  it('is told of as far as the mandate reaches, and no more from the moment it ends', async () => {
    const { company, mia, caseRef, party } = await following('read')
    await tells(party, caseRef, { kind: 'status' })
    expect(mailsTo(mia)).toHaveLength(1)
    expect(JSON.stringify(mailsTo(mia))).not.toMatch(/Geheim|Musterstadt|dog-tax|Krämer/)
    await tells(party, caseRef)
    await tells(party, someCase(), { kind: 'status' })
    expect(mailsTo(mia)).toHaveLength(1)
    await company.does({ do: 'remove', person: mia.account })
    await tells(party, caseRef, { kind: 'status' })
    expect(mailsTo(mia)).toHaveLength(1)
  })

  it('is on the calendar of whoever follows it until the mandate ends, and is said in the trail of the party', async () => {
    const { company, mia, caseRef, party } = await following('read')
    const secret = await subscribe(house)(await actorIn(mia), 'calendar', 'de')
    const upcomingOf = async (of: Id, cases: readonly string[] | null) =>
      of === party && cases?.includes(caseRef)
        ? [{ id: newId(), caseRef, due: day('2026-12-24'), number: 'MU-2026-000001-7' }]
        : []
    const calendar = async () => {
      const told = await readSecret({ ...house, upcomingOf })({ way: 'calendar', secret, network: null })
      return told.ok && told.value.includes('MU-2026-000001-7')
    }
    expect(await calendar()).toBe(true)
    const acts = await house.db.tx(inAccount(party), (tx) =>
      tx.sql(`select from security.audit where entry::jsonb->>'act' = 'mailbox.follow'`),
    )
    expect(acts).toHaveLength(1)
    await company.does({ do: 'remove', person: mia.account })
    expect(await calendar()).toBe(false)
  })

  it('is told of no more once it is ended, also when the session acts for somebody else', async () => {
    const { mia, caseRef, party } = await following('read')
    await endCaseChoice(house)({ ...(await actorIn(mia)), actingFor: { kind: 'self' } }, caseRef)
    await tells(party, caseRef, { kind: 'status' })
    expect(mailsTo(mia)).toHaveLength(0)
  })
})
