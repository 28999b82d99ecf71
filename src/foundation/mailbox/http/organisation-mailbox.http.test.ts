import { describe, expect, it } from 'vitest'
import { openApplication } from '../../../../test/setup/application.ts'
import { actsForNewest, someCompany } from '../../../../test/setup/company.ts'
import { type Person, someAuthority } from '../../../../test/setup/people.ts'
import type { Id } from '../../../kernel/ids.ts'
import { newId } from '../../../kernel/ids.ts'
import { deliver } from '../index.ts'

const application = await openApplication()
const { house, mails, jobsDone } = application
const authority = await someAuthority(application)

const mailsTo = ({ email }: Person) => mails.filter(({ to, subject }) => to === email && subject.includes('Postfach'))

const sends = async (party: Id, more: object = {}): Promise<Id> => {
  const message = newId()
  const about = { authority: authority.id, title: 'Rückfrage zur Hundesteuer', text: ['Wie viele Hunde?'], links: [] }
  expect(await deliver(house)(party, { id: message, ...about, ...more })).toBe('provided')
  await jobsDone()
  return message
}

describe('the mailbox of an organisation', () => {
  it('belongs to a function: its holder is told and reads, other members neither, and a decision is told of, too', async () => {
    const company = await someCompany(application)
    const [mia, ben] = [await company.member('Mia Post'), await company.member('Ben Lager')]
    await company.does({ do: 'hold', person: mia.account, function: await company.office(['mailbox']) })
    const message = await sends(await company.party(), { kind: 'decision', official: true, topics: ['dog-tax'] })
    expect([mailsTo(mia), mailsTo(ben), mailsTo(company.owner)].map(({ length }) => length)).toEqual([1, 0, 0])
    expect(await actsForNewest(mia)).toBe('/konto/vorgaenge')
    expect((await mia.browser.get('/konto/postfach')).html).toContain('Rückfrage zur Hundesteuer')
    expect((await mia.browser.get(`/konto/postfach/${message}`)).html).toContain('Wie viele Hunde?')
    expect((await ben.browser.get(`/konto/postfach/${message}`)).status).toBe(404)
  })

  it('shows nothing from the next request on to a member who was removed, and tells them nothing', async () => {
    const company = await someCompany(application)
    const mia = await company.member('Mia Post')
    await company.does({ do: 'hold', person: mia.account, function: await company.office(['mailbox']) })
    const message = await sends(await company.party())
    await actsForNewest(mia)
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
    const company = await someCompany(application)
    const mia = await company.member('Mia Post')
    await company.does({ do: 'hold', person: mia.account, function: await company.office(['read']) })
    const message = await sends(await company.party())
    await actsForNewest(mia)
    expect((await mia.browser.get('/konto/postfach')).status).toBe(403)
    expect((await mia.browser.get(`/konto/postfach/${message}`)).status).toBe(403)
    expect(mailsTo(mia)).toHaveLength(0)
  })

  it('is read by the deputy while the holder is away, and only then', async () => {
    const company = await someCompany(application)
    const [mia, ben] = [await company.member('Mia Post'), await company.member('Ben Lager')]
    const office = await company.office(['mailbox'])
    await company.does({ do: 'hold', person: mia.account, function: office })
    await company.does({ do: 'hold', person: ben.account, function: office, deputy: mia.account })
    await sends(await company.party())
    await company.does({ do: 'away', person: mia.account })
    await sends(await company.party())
    expect(mailsTo(ben)).toHaveLength(1)
    await actsForNewest(ben)
    expect((await ben.browser.get('/konto/postfach')).status).toBe(200)
    await company.does({ do: 'back', person: mia.account })
    expect((await ben.browser.get('/konto/postfach')).status).toBe(403)
  })
})
