import type { Id } from '../../src/kernel/ids.ts'
import { inAccount, inAuthority } from '../../src/platform/postgres/index.ts'
import { openApplication } from './application.ts'
import { type Person, someAuthority, somebody, someStaff } from './people.ts'
import { representationRoom } from './representation-room.ts'
import { claims, sendsClaim, tellsCode } from './representation-steps.ts'
import type { Page, Sent } from './test-browser.ts'

/** A value of a hidden field. */
export const hidden = (html: string, name: string): string =>
  new RegExp(`name="${name}" value="([^"]+)"`).exec(html)?.[1] ?? ''

/** Chooses the newest line of the own list of those whom one may act for. */
export const choose = async ({ browser }: Pick<Person, 'browser'>): Promise<Page> => {
  const { html } = await browser.get('/konto/vertretung')
  const line = { party: hidden(html, 'party'), giver: hidden(html, 'giver'), mandate: hidden(html, 'mandate') }
  return browser.post('/konto/vertretung', { 'form-token': hidden(html, 'form-token'), ...line })
}

/** An application with authorities whose desks enter who represents by law. */
export const openDesks = async (authorities: number) => {
  const application = await openApplication([representationRoom])
  const { house, jobsDone } = application
  // The list of authorities is read rarely: they are there before anybody asks for it.
  const places = await Promise.all(Array.from({ length: authorities }, () => someAuthority(application)))
  const office = async () => {
    const authority = places.pop()
    if (!authority) throw new Error('too few authorities')
    const staff = (name: string) => someStaff(application, [[authority, 'clerk']], name)
    const [clerk, second] = [await staff('Ali Amtlich'), await staff('Eva Amtlich')]
    const administrator = await someStaff(application, [[authority, 'administrator']], 'Ina Admin')
    return { authority, clerk, second, administrator }
  }
  const acts = async (of: { readonly account: Id } | { readonly authority: Id }): Promise<readonly string[]> => {
    const rows = await house.db.tx('account' in of ? inAccount(of.account) : inAuthority(of.authority), (tx) =>
      tx.sql<{ act: string }>(`select entry::jsonb->>'act' as act from security.audit order by entry_id`),
    )
    return rows.map(({ act }) => act)
  }
  return {
    ...application,
    office,
    acts,
    known: (name: string): Promise<Person> => somebody(application, name, 'substantial'),
    /** Claims, and has it entered by a desk in one go; the page of the entry. */
    entered: async (
      clerk: Person,
      person: Person,
      of: { readonly claim: Sent; readonly certificate: Sent },
    ): Promise<string> => {
      const path = await tellsCode(clerk, await claims(person, of.claim))
      const sent = await sendsClaim(clerk, `${path}/seen`, of.certificate)
      if (sent.location !== path) throw new Error(`a certificate answered ${sent.status}`)
      await jobsDone()
      return path
    },
  }
}
