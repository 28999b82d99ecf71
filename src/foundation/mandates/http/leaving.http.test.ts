import { describe, expect, it } from 'vitest'
import { openApplication } from '../../../../test/setup/application.ts'
import { type Person, somebody } from '../../../../test/setup/people.ts'
import { choose, hidden } from '../../../../test/setup/representation-office.ts'
import type { Page, Sent } from '../../../../test/setup/test-browser.ts'
import { inAccount } from '../../../platform/postgres/index.ts'
import { forgetInvitation } from '../verbs/withdraw.ts'
import { id } from '../../../kernel/ids.ts'

const application = await openApplication()
const { house, mails, jobsDone } = application

const OFFER = { do: 'offer', right: 'read', scope: 'all', needs: 'low' }

const linkFor = async (email: string): Promise<string> => {
  await jobsDone()
  const mail = mails.findLast(({ to }) => to === email)
  return /(\/konto\/einladung\S+)/.exec(mail?.text ?? '')?.[1] ?? ''
}

const sends = async ({ browser }: Person, path: string, fields: Sent): Promise<Page> =>
  browser.post(path, { 'form-token': hidden((await browser.get('/konto/vertretung')).html, 'form-token'), ...fields })

const accepts = async ({ browser, email }: Person): Promise<Page> =>
  browser.submit(await browser.get(await linkFor(email)), { answer: 'accept' })

const founded = async (name = 'Kanzlei Krämer'): Promise<Person> => {
  const owner = await somebody(application, 'Karl Krämer')
  await owner.browser.fillIn('/konto/organisationen', { name, kind: 'company' })
  await choose(owner)
  return owner
}

describe('whoever leaves an organisation', () => {
  it('acts for it no more from the next request on, and the last one who manages it stays', async () => {
    const owner = await founded()
    const second = await somebody(application, 'Mia Mitglied')
    await sends(owner, '/konto/organisation', { do: 'invite', email: second.email, role: 'manager' })
    await accepts(second)
    await choose(second)
    const organisation = hidden((await second.browser.get('/konto/vertretung')).html, 'organisation')
    const stranger = await somebody(application)
    expect((await sends(stranger, '/konto/vertretung/verlassen', { organisation })).status).toBe(404)
    const left = await sends(second, '/konto/vertretung/verlassen', { organisation })
    expect(left.location).toBe('/konto/vertretung?left')
    expect((await second.browser.get('/konto/organisation')).status).toBe(403)
    const last = await sends(owner, '/konto/vertretung/verlassen', { organisation })
    expect([last.status, last.html.includes('letzte Person')]).toEqual([409, true])
    expect((await owner.browser.get('/konto/organisation')).status).toBe(200)
  })
})

describe('an invitation', () => {
  it('is taken back by who sent it, and its link holds no more', async () => {
    const [giver, holder] = [await somebody(application, 'Erika Gibt'), await somebody(application, 'Anna Nimmt')]
    await giver.browser.fillIn('/konto/vollmachten/neu', { ...OFFER, email: holder.email })
    const link = await linkFor(holder.email)
    const page = await giver.browser.get('/konto/vollmachten')
    expect(page.html).toContain(holder.email)
    const invitation = hidden(page.html, 'invitation')
    expect((await sends(holder, '/konto/vollmachten/zurueckziehen', { invitation })).status).toBe(404)
    const back = await sends(giver, '/konto/vollmachten/zurueckziehen', { invitation })
    expect(back.location).toBe('/konto/vollmachten?told=withdrawn')
    expect((await sends(giver, '/konto/vollmachten/zurueckziehen', { invitation })).status).toBe(410)
    expect((await holder.browser.get(link)).status).toBe(410)
    expect((await giver.browser.get('/konto/vollmachten')).html).not.toContain(holder.email)
  })

  it('is deleted thirty days after its last day, by a job that may run twice', async () => {
    const giver = await somebody(application, 'Erika Gibt')
    await giver.browser.fillIn('/konto/vollmachten/neu', { ...OFFER, email: giver.email })
    const invitation = id(hidden((await giver.browser.get('/konto/vollmachten')).html, 'invitation'))
    const [job] = await house.db.tx(inAccount(giver.account), (tx) =>
      tx.sql<{ days: number }>(
        `select round(extract(epoch from start_after - now()) / 86400)::int as days from jobs.job
         where name = 'mandates.forget' and data->'ref'->>'invitation' = $1`,
        [invitation],
      ),
    )
    expect(job?.days).toBe(44)
    for (const _ of [1, 2]) await forgetInvitation(house)({ party: giver.account, id: invitation })
    const rows = await house.db.tx(inAccount(giver.account), (tx) => tx.sql('select from mandates.invitation'))
    expect(rows).toHaveLength(0)
  })
})

describe('an adviser', () => {
  it('acts for a client through the function that those who manage have chosen, from one list', async () => {
    const owner = await founded()
    const member = await somebody(application, 'Mia Mitglied')
    await sends(owner, '/konto/organisation', { do: 'invite', email: member.email, role: 'member' })
    await accepts(member)
    await sends(owner, '/konto/organisation', { do: 'function', name: 'Steuern', right: 'read' })
    const { html } = await owner.browser.get('/konto/organisation')
    const of = /<option value="([^"]+)">Steuern/.exec(html)?.[1] ?? ''
    await sends(owner, '/konto/organisation', { do: 'hold', person: member.account, function: of })
    const client = await somebody(application, 'Ida Mandantin')
    await client.browser.fillIn('/konto/vollmachten/neu', { ...OFFER, email: owner.email })
    await accepts(owner)
    const organisation = hidden((await owner.browser.get('/konto/vertretung')).html, 'organisation')
    const list = `/konto/vertretung?of=${organisation}`
    const clients = await owner.browser.get(list)
    expect(clients.html).toContain('Ida Mandantin')
    expect((await member.browser.get(list)).html).not.toContain('Ida Mandantin')
    const mandate = hidden(clients.html, 'mandate')
    const use = { do: 'use', mandate, function: of }
    expect((await sends(member, '/konto/organisation', use)).status).toBe(403)
    expect((await sends(owner, '/konto/organisation', use)).location).toBe('/konto/organisation?done')
    const shown = await member.browser.get(list)
    expect(shown.html).toContain('Ida Mandantin')
    expect((await member.browser.get(`${list}&q=Mandantin`)).html).toContain('Ida Mandantin')
    const line = { party: hidden(shown.html, 'party'), giver: hidden(shown.html, 'giver'), through: organisation }
    expect((await sends(member, '/konto/vertretung', { ...line, mandate })).location).toBe('/konto/vorgaenge')
  })
})

describe('a mandate that needs a higher level', () => {
  it('leads to the ways that reach it, and back to the list', async () => {
    const [giver, holder] = [await somebody(application, 'Erika Gibt'), await somebody(application, 'Anna Nimmt')]
    await giver.browser.fillIn('/konto/vollmachten/neu', { ...OFFER, needs: 'substantial', email: holder.email })
    await accepts(holder)
    expect((await choose(holder)).location).toBe('/konto/stufe?level=substantial&to=/konto/vertretung')
  })
})
