/** T2 and T3: every change, sent twice and sent again with other answers. */
import { beforeAll, describe, expect, it } from 'vitest'
import { routes as representationRoutes } from '../../src/e-administration/representation/index.ts'
import { routes as proofingRoutes } from '../../src/e-administration/proofing/index.ts'
import { routes as workplaceRoutes } from '../../src/e-administration/workplace/index.ts'
import { routes as designerRoutes } from '../../src/e-services/designer/routes.ts'
import { routes as deskRoutes } from '../../src/e-services/desk/routes.ts'
import { routes as accountRoutes } from '../../src/foundation/account/routes.ts'
import { routes as mandatesRoutes } from '../../src/foundation/mandates/routes.ts'
import { routes as mailboxRoutes } from '../../src/foundation/mailbox/routes.ts'
import { newId } from '../../src/kernel/ids.ts'
import type { Route } from '../../src/platform/http/words.ts'
import { CHANGES } from './changes.ts'
import { type Change, type ChangingHouse, changingHouse, tokenOf } from './changing-house.ts'
import { grantHouse } from './grant-house.ts'
import { grown, rowsOf } from './rows.ts'

let house: ChangingHouse
let changes: readonly (Route & { readonly method: 'POST' })[]

beforeAll(async () => {
  house = await changingHouse(await grantHouse())
  const shell = house.application.house
  const mailbox = mailboxRoutes({ ...shell, upcomingOf: async () => [], answerAt: () => '/' })
  const all = [
    ...accountRoutes(shell),
    ...deskRoutes(shell),
    ...designerRoutes(shell),
    ...workplaceRoutes(shell),
    ...proofingRoutes(shell),
    ...representationRoutes(shell),
    ...mailbox,
    ...mandatesRoutes({ ...shell, topics: async () => [] }),
  ]
  changes = all.flatMap((route) => (route.method === 'POST' ? [route] : []))
})

const told = ({ status, location }: { readonly status: number; readonly location: string | null }): string =>
  `${status} ${location ?? ''}`

/** What is there now, once nobody works any more. */
const rows = async () => {
  await house.application.jobsDone()
  return rowsOf(house.application.house.db)
}

/** Sends a change twice; what the answers were and what the second one added. */
const sentTwice = async (change: Change) => {
  const { browser, path } = change
  const sent = { ...change.fields, 'form-token': await tokenOf(browser), 'idempotency-key': newId() }
  const first = await browser.post(path, sent)
  const before = await rows()
  const second = await browser.post(path, sent)
  const added = grown(before, await rows())
  const third = change.otherwise && (await browser.post(path, { ...sent, ...change.otherwise }))
  return { first, second, added, third, more: third ? grown(before, await rows()) : [] }
}

const NOTED = ['security.audit', 'security.unlinked']

/** Harmless, but not without a trace: what the second one adds where it comes after the first was done to its end. */
const TRACES: Readonly<Record<string, readonly string[]>> = {
  // Another session, which its page of sessions shows.
  '/konto/sign-in': ['account.session', 'account.sign_in', ...NOTED],
  // A challenge for each, which ends after five minutes.
  '/konto/passkey/options': ['account.challenge'],
  // A refused second is noted.
  '/konto/anmeldung/code': NOTED,
  '/konto/bestaetigen/passkey': NOTED,
  // Proven once more.
  '/konto/bestaetigen': NOTED,
  '/konto/anmeldung/passkeys/umbenennen': NOTED,
  // Ten others in the place of the first, and a mail about them.
  '/konto/anmeldung/ersatzcodes': ['account.recovery_code', 'job account.mail', ...NOTED],
  // The same name once more.
  '/konto/data/correct': NOTED,
  // Another code, which takes the place of the first; the same rule once more.
  '/konto/nachweis/code': NOTED,
  '/workplace/identitaet/regel': NOTED,
  '/workplace/vertretung/regel': NOTED,
  '/konto/vertretung/gesetzlich/zustimmung': NOTED,
  // The same answers, sealed once more.
  '/workplace/formulare/:design/personen/:person/:page': ['designer.test_person'],
  // Another link, which takes the place of the first.
  '/konto/data/address': ['job account.mail', ...NOTED],
  // The same choice once more, in the trail.
  '/konto/benachrichtigungen': NOTED,
  '/konto/benachrichtigungen/adresse': NOTED,
  '/konto/benachrichtigungen/sperren': NOTED,
  '/konto/abbestellen': NOTED,
  // A finished export is not being made any more: whoever asks again gets one of today.
  '/konto/data/export': [
    ...['mailbox.message', 'data_protection.export', 'data_protection.export_part'],
    ...['job mailbox.notice', 'job mailbox.mail', 'job data-protection.export', ...NOTED],
  ],
}

describe('every change of the portal', () => {
  it('is one that this test knows how to make', () => {
    expect(changes.map(({ path }) => path).toSorted()).toEqual(Object.keys(CHANGES).toSorted())
  })

  it('comes to the same sent twice, and refuses its key with other answers', { timeout: 120_000 }, async () => {
    const wrong: unknown[] = []
    for (const [path, prepare] of Object.entries(CHANGES)) {
      const route = changes.find((one) => one.path === path)
      const { first, second, added, third, more } = await sentTwice(await prepare(house))
      const found = { path, first: told(first), second: told(second), added }
      if (first.status >= 400) wrong.push({ ...found, html: first.html.replaceAll(/<[^>]+>/g, ' ').slice(-600) })
      if (added.some((table) => !TRACES[path]?.includes(table))) wrong.push(found)
      if (route?.repeat !== 'once') continue
      if (told(first) !== told(second)) wrong.push(found)
      if (third === undefined || ![409, 422].includes(third.status) || more.length > 0)
        wrong.push({ ...found, third: third && told(third), more })
    }
    expect(wrong).toEqual([])
  })
})
