import { describe, expect, it } from 'vitest'
import { openApplication } from '../../../../test/setup/application.ts'
import { type Person, someAuthority, somebody } from '../../../../test/setup/people.ts'
import type { Id } from '../../../kernel/ids.ts'
import { id, newId } from '../../../kernel/ids.ts'
import { proveOrganisation } from '../../mandates/index.ts'
import { deliver } from '../index.ts'

const application = await openApplication()
const { house, mails, jobsDone } = application
const authority = await someAuthority(application)

const hiddenOf = (html: string, name: string): string =>
  new RegExp(`name="${name}" value="([^"]+)"`).exec(html)?.[1] ?? ''

/** Acts for the newest line of the own list; the status of the answer. */
const choose = async ({ browser }: Person): Promise<string | null> => {
  const { html } = await browser.get('/konto/vertretung')
  const [party, giver, mandate, token] = ['party', 'giver', 'mandate', 'form-token'].map((name) => hiddenOf(html, name))
  const chosen = { party: party ?? '', giver: giver ?? '', mandate: mandate ?? '' }
  return (await browser.post('/konto/vertretung', { 'form-token': token ?? '', ...chosen })).location
}

const mailsTo = ({ email }: Person) => mails.filter(({ to, subject }) => to === email && subject.includes('Postfach'))

interface Company {
  readonly owner: Person
  readonly does: (fields: Readonly<Record<string, string>>) => Promise<unknown>
  readonly member: (name: string) => Promise<Person>
  readonly office: (rights: readonly string[]) => Promise<string>
  readonly party: () => Promise<Id>
}

const someCompany = async (): Promise<Company> => {
  const owner = await somebody(application, 'Karl Krämer')
  await owner.browser.fillIn('/konto/organisationen', { name: 'Holzbau Krämer GmbH', kind: 'company' })
  const line = await owner.browser.get('/konto/vertretung')
  const party = id(hiddenOf(line.html, 'party'))
  // Decisions go to organisations that somebody has proven.
  const proof = { level: 'substantial', name: 'Holzbau Krämer GmbH', facts: {} } as const
  await proveOrganisation(house)({ system: 'test' }, party, proof)
  await choose(owner)
  const token = hiddenOf((await owner.browser.get('/konto/organisation')).html, 'form-token')
  const does: Company['does'] = (fields) =>
    owner.browser.post('/konto/organisation', { 'form-token': token, ...fields })
  return {
    owner,
    does,
    party: async () => party,
    member: async (name) => {
      const member = await somebody(application, name)
      await does({ do: 'invite', email: member.email, role: 'member' })
      await jobsDone()
      const link = /(\/konto\/einladung\S+)/.exec(mails.findLast(({ to }) => to === member.email)?.text ?? '')?.[1]
      await member.browser.submit(await member.browser.get(link ?? ''), { answer: 'accept' })
      return member
    },
    office: async (rights) => {
      for (const right of rights) await does({ do: 'function', name: `Post ${right}`, right })
      const page = await owner.browser.get('/konto/organisation')
      return /<option value="([^"]+)">Post /.exec(page.html)?.[1] ?? ''
    },
  }
}

const sends = async (party: Id, more: object = {}): Promise<Id> => {
  const message = newId()
  const about = { authority: authority.id, title: 'Rückfrage zur Hundesteuer', text: ['Wie viele Hunde?'], links: [] }
  expect(await deliver(house)(party, { id: message, ...about, ...more })).toBe('provided')
  await jobsDone()
  return message
}

describe('the mailbox of an organisation', () => {
  it('belongs to a function: its holder is told and reads, other members neither, and a decision is told of, too', async () => {
    const company = await someCompany()
    const [mia, ben] = [await company.member('Mia Post'), await company.member('Ben Lager')]
    await company.does({ do: 'hold', person: mia.account, function: await company.office(['mailbox']) })
    const message = await sends(await company.party(), { kind: 'decision', official: true, topics: ['dog-tax'] })
    expect([mailsTo(mia), mailsTo(ben), mailsTo(company.owner)].map(({ length }) => length)).toEqual([1, 0, 0])
    expect(await choose(mia)).toBe('/konto/vorgaenge')
    expect((await mia.browser.get('/konto/postfach')).html).toContain('Rückfrage zur Hundesteuer')
    expect((await mia.browser.get(`/konto/postfach/${message}`)).html).toContain('Wie viele Hunde?')
    expect((await ben.browser.get(`/konto/postfach/${message}`)).status).toBe(404)
  })

  it('shows nothing from the next request on to a member who was removed, and tells them nothing', async () => {
    const company = await someCompany()
    const mia = await company.member('Mia Post')
    await company.does({ do: 'hold', person: mia.account, function: await company.office(['mailbox']) })
    const message = await sends(await company.party())
    await choose(mia)
    expect((await mia.browser.get(`/konto/postfach/${message}`)).status).toBe(200)
    await company.does({ do: 'remove', person: mia.account })
    for (const path of ['/konto/postfach', `/konto/postfach/${message}`]) {
      const page = await mia.browser.get(path)
      expect([page.status, page.html.includes('Rückfrage zur Hundesteuer')]).toEqual([403, false])
    }
    await sends(await company.party())
    expect([mailsTo(mia), mailsTo(company.owner)].map(({ length }) => length)).toEqual([1, 1])
  })

  it('stays closed to a function without the right to it', async () => {
    const company = await someCompany()
    const mia = await company.member('Mia Post')
    await company.does({ do: 'hold', person: mia.account, function: await company.office(['read']) })
    const message = await sends(await company.party())
    await choose(mia)
    expect((await mia.browser.get('/konto/postfach')).status).toBe(403)
    expect((await mia.browser.get(`/konto/postfach/${message}`)).status).toBe(403)
    expect(mailsTo(mia)).toHaveLength(0)
  })

  it('is read by the deputy while the holder is away, and only then', async () => {
    const company = await someCompany()
    const [mia, ben] = [await company.member('Mia Post'), await company.member('Ben Lager')]
    const office = await company.office(['mailbox'])
    await company.does({ do: 'hold', person: mia.account, function: office })
    await company.does({ do: 'hold', person: ben.account, function: office, deputy: mia.account })
    await sends(await company.party())
    await company.does({ do: 'away', person: mia.account })
    await sends(await company.party())
    expect(mailsTo(ben)).toHaveLength(1)
    await choose(ben)
    expect((await ben.browser.get('/konto/postfach')).status).toBe(200)
    await company.does({ do: 'back', person: mia.account })
    expect((await ben.browser.get('/konto/postfach')).status).toBe(403)
  })
})
