import { arrangeSubstitute } from '../../src/foundation/account/index.ts'
import { dayOf, plus } from '../../src/kernel/clock.ts'
import type { Actor } from '../../src/kernel/actor.ts'
import { newId } from '../../src/kernel/ids.ts'
import { someStaff } from '../setup/people.ts'
import type { Change, ChangingHouse } from './changing-house.ts'
import { dayFields } from './grant-house.ts'

const STAFF = '/workplace/mitarbeitende'

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
  '/workplace/mitarbeitende/:member/vertretung/beenden': async ({ people, here, application: { house } }) => {
    const administrator: Actor = {
      account: people.administrator.account,
      name: 'Ina Technik',
      actingFor: { kind: 'self' },
      functions: [{ authority: here.id, function: 'administrator' }],
      level: 'low',
      session: newId(),
    }
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
  '/workplace/mitarbeitende/:member/gehen': async ({ people, here, application }) => {
    const { account } = await someStaff(application, [[here, 'clerk']], 'Gero Geht')
    return { browser: people.administrator.browser, path: `${STAFF}/${account}/gehen`, fields: { sure: 'true' } }
  },
}
