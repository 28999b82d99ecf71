import { type Id, id } from '../../src/kernel/ids.ts'
import { proveOrganisation } from '../../src/foundation/mandates/index.ts'
import type { TestApplication } from './application.ts'
import { type Person, somebody } from './people.ts'

const hiddenOf = (html: string, name: string): string =>
  new RegExp(`name="${name}" value="([^"]+)"`).exec(html)?.[1] ?? ''

/** Acts for the newest line of the own list; where that leads. */
export const actsForNewest = async ({ browser }: Person): Promise<string | null> => {
  const { html } = await browser.get('/konto/vertretung')
  const [party, giver, mandate, token] = ['party', 'giver', 'mandate', 'form-token'].map((name) => hiddenOf(html, name))
  const chosen = { party: party ?? '', giver: giver ?? '', mandate: mandate ?? '' }
  return (await browser.post('/konto/vertretung', { 'form-token': token ?? '', ...chosen })).location
}

/** A proven company with its owner, who acts for it; `does` presses a button on its page. */
export interface Company {
  readonly owner: Person
  readonly does: (fields: Readonly<Record<string, string>>) => Promise<unknown>
  readonly member: (name: string) => Promise<Person>
  readonly office: (rights: readonly string[]) => Promise<string>
  readonly party: () => Promise<Id>
}

/** Founds a company. */
export const someCompany = async (
  application: Pick<TestApplication, 'house' | 'browser' | 'mails' | 'jobsDone'>,
): Promise<Company> => {
  const { house, mails, jobsDone } = application
  const owner = await somebody(application, 'Karl Krämer')
  await owner.browser.fillIn('/konto/organisationen', { name: 'Holzbau Krämer GmbH', kind: 'company' })
  const line = await owner.browser.get('/konto/vertretung')
  const party = id(hiddenOf(line.html, 'party'))
  // Decisions go to organisations that somebody has proven.
  const proof = { level: 'substantial', name: 'Holzbau Krämer GmbH', facts: {} } as const
  await proveOrganisation(house)({ system: 'test' }, party, proof)
  await actsForNewest(owner)
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
