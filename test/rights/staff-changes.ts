import { arrangeSubstitute, inviteStaff } from '../../src/foundation/account/index.ts'
import { dayOf, plus } from '../../src/kernel/clock.ts'
import type { Actor } from '../../src/kernel/actor.ts'
import { newId } from '../../src/kernel/ids.ts'
import { somebody, someStaff } from '../setup/people.ts'
import { type Change, type ChangingHouse, mailedTo } from './changing-house.ts'
import { dayFields } from './grant-house.ts'

const STAFF = '/workplace/mitarbeitende'

/** The administrator of the own authority, as verbs know them. */
const administratorOf = ({ people, here }: ChangingHouse): Actor => ({
  account: people.administrator.account,
  name: 'Ina Technik',
  actingFor: { kind: 'self' },
  functions: [{ authority: here.id, function: 'administrator' }],
  level: 'low',
  session: newId(),
})

/** Invites an address to work here. */
const invites = async (house: ChangingHouse, email: string): Promise<string> => {
  const { application, here } = house
  const asked = { authority: here.id, email, language: 'de', functions: ['clerk'], reason: 'Neu hier' } as const
  const sent = await inviteStaff(application.house)(administratorOf(house), { ...asked, network: null, key: newId() })
  await application.jobsDone()
  return sent.ok ? sent.value : ''
}

/** Where somebody works, and the changes of an authority's staff, by the path of their routes. */
export const staffChanges: Readonly<Record<string, (house: ChangingHouse) => Promise<Change>>> = {
  '/konto/workplace': async ({ people, here }) => ({
    browser: people.clerk.browser,
    path: '/konto/workplace',
    fields: { workplace: here.id },
  }),
  '/workplace/mitarbeitende/:member/vertretung': async ({ people }) => ({
    browser: people.administrator.browser,
    path: `${STAFF}/${people.head.account}/vertretung`,
    fields: { function: 'head', substitute: people.clerk.account, ...dayFields('from', 340), ...dayFields('to', 347) },
  }),
  '/workplace/mitarbeitende/:member/vertretung/beenden': async (changing) => {
    const { people, here } = changing
    const { house } = changing.application
    const administrator = administratorOf(changing)
    const from = plus(dayOf(house.clock()), 'P350D')
    const wish = { person: people.head.account, substitute: people.clerk.account, function: 'head' } as const
    const days = { from, to: from, reason: null }
    const arranged = await arrangeSubstitute(house)(administrator, { authority: here.id, ...wish, ...days })
    return {
      browser: people.administrator.browser,
      path: `${STAFF}/${people.head.account}/vertretung/beenden`,
      fields: { substitution: arranged.ok ? arranged.value : '' },
    }
  },
  '/konto/arbeitsplatz/einladung': async (house) => {
    const email = `${newId()}@beispiel.example`
    await invites(house, email)
    const { browser } = await somebody(house.application, 'Nina Neu')
    return { browser, path: '/konto/arbeitsplatz/einladung', fields: { token: await mailedTo(house, email) } }
  },
  '/workplace/mitarbeitende/:member/funktion': async ({ people }) => ({
    browser: people.administrator.browser,
    path: `${STAFF}/${people.clerk.account}/funktion`,
    fields: { give: 'administrator', 'give-reason': 'Aushilfe' },
  }),
  '/workplace/mitarbeitende/:member/funktion/entziehen': async ({ people, here, application }) => {
    const places = [
      [here, 'clerk'],
      [here, 'head'],
    ] as const
    const { account } = await someStaff(application, places, 'Tom Teil')
    const fields = { take: 'head', 'take-reason': 'Ende der Aushilfe' }
    return { browser: people.administrator.browser, path: `${STAFF}/${account}/funktion/entziehen`, fields }
  },
  '/workplace/einladungen': async ({ people }) => ({
    browser: people.administrator.browser,
    path: '/workplace/einladungen',
    fields: { email: `${newId()}@beispiel.example`, functions: 'clerk', reason: 'Neu hier' },
  }),
  '/workplace/einladungen/zuruecknehmen': async (house) => ({
    browser: house.people.administrator.browser,
    path: '/workplace/einladungen/zuruecknehmen',
    fields: { invitation: await invites(house, `${newId()}@beispiel.example`) },
  }),
  '/workplace/anmeldeschutz': async ({ people }) => ({
    browser: people.administrator.browser,
    path: '/workplace/anmeldeschutz',
    fields: {},
  }),
  '/workplace/mitarbeitende/:member/gehen': async ({ people, here, application }) => {
    const { account } = await someStaff(application, [[here, 'clerk']], 'Gero Geht')
    return { browser: people.administrator.browser, path: `${STAFF}/${account}/gehen`, fields: { sure: 'true' } }
  },
}
