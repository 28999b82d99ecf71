import { hash } from '@node-rs/argon2'
import { contentOf } from '../setup/content.ts'
import { validAnswers } from '../forms/valid-answers.ts'
import { type Person, signedInBrowser, somebody } from '../setup/people.ts'
import type { Sent, TestBrowser } from '../setup/test-browser.ts'
import tradeRegistration from '../../src/e-services/services/trade-registration.service.ts'
import { ARGON2 } from '../../src/foundation/account/domain/argon2.ts'
import { keepRetention, moveCase, openCase } from '../../src/foundation/cases/index.ts'
import { type Id, newId } from '../../src/kernel/ids.ts'
import { ok } from '../../src/kernel/result.ts'
import { inAccount, inAuthority } from '../../src/platform/postgres/index.ts'
import { dayFields, type GrantHouse, proposes } from './grant-house.ts'

/** A change that is possible now: who sends what where. */
export interface Change {
  readonly browser: TestBrowser
  readonly path: string
  readonly fields: Sent
  /** What else the same form could say. */
  readonly otherwise?: Sent
}

/** A house in which every change of the portal is possible once. */
export interface ChangingHouse extends GrantHouse {
  /** Two cases that a run of the retention names. */
  readonly ended: readonly [Id, Id]
  readonly run: string
}

export const PASSWORD = 'Kiesel Wolke Fahrrad'

/** Two trade registrations that were withdrawn eleven months ago. */
const endCases = async ({ application, here, people }: GrantHouse): Promise<readonly [Id, Id]> => {
  const { house } = application
  const { id: service, version, form } = tradeRegistration
  await house.services.release(tradeRegistration)
  const one = async (): Promise<Id> => {
    const self = { kind: 'self' } as const
    const who = { account: people.citizen.account, name: 'Erika Sommer', actingFor: self, functions: [] }
    const actor = { ...who, level: 'substantial', session: newId() } as const
    const wish = { draft: newId(), authority: here.id, area: '06414000', service, version, answers: validAnswers(form) }
    const takeFile = async () => ok({ bytes: contentOf('%PDF-1.7'), scan: 'not-scanned' as const })
    const sent = await openCase(house)(actor, { ...wish, takeFile })
    if (!sent.ok) throw new Error(sent.refusal.code)
    await moveCase(house)(actor, { ...sent.value.ref, side: 'applicant' }, { on: 'withdraw', brings: {}, seen: 1 })
    return sent.value.ref.id
  }
  return [await one(), await one()]
}

/** Prepares a house; everybody is signed in again, because eleven months pass in it. */
export const changingHouse = async (house: GrantHouse): Promise<ChangingHouse> => {
  const { application, here } = house
  const ended = await endCases(house)
  application.travel('P340D')
  await keepRetention(application.house)(here.id)
  const again = async (person: Person): Promise<Person> => ({
    ...person,
    browser: await signedInBrowser(application, person.account),
  })
  const { clerk, head, second, administrator, supervisor, stranger, citizen } = house.people
  const people = {
    clerk: await again(clerk),
    head: await again(head),
    second: await again(second),
    administrator: await again(administrator),
    supervisor: await again(supervisor),
    stranger: await again(stranger),
    citizen: await again(citizen),
  }
  const list = (await people.head.browser.get('/workplace/retention')).html
  const run = /href="(\/workplace\/retention\/runs\/[^"]+)"/.exec(list)?.[1] ?? ''
  return { ...house, people, ended, run }
}

/** Somebody who signs in by password. */
export const withPassword = async ({ application }: GrantHouse): Promise<Person> => {
  const person = await somebody(application, 'Nora Neu')
  const passwordHash = await hash(PASSWORD, ARGON2)
  await application.house.db.tx(inAccount(person.account), (tx) =>
    tx.sql('update account.account set password_hash = $1', [passwordHash]),
  )
  return person
}

/** The token in the newest mail to somebody. */
export const mailedTo = async ({ application }: GrantHouse, email: string): Promise<string> => {
  await application.jobsDone()
  return /token=(\S+)/.exec(application.mails.findLast(({ to }) => to === email)?.text ?? '')?.[1] ?? ''
}

/** What somebody types who has no account. */
export const unknown = (): Sent => ({ name: 'Rosa Neu', email: `${newId()}@beispiel.example`, password: PASSWORD })

/** Somebody who has registered and got the mail. */
export const registered = async (
  house: GrantHouse,
): Promise<{ readonly browser: TestBrowser; readonly token: string }> => {
  const [browser, person] = [house.application.browser(), unknown()]
  await browser.fillIn('/konto/register', person)
  return { browser, token: await mailedTo(house, person['email'] ?? '') }
}

/** The page of a grant that waits for the second person. */
export const grantPath = async (house: GrantHouse): Promise<string> => {
  const sent = await proposes(house.people.head, house.people, {
    ...{ service: house.service.id, ...dayFields('from', 340), ...dayFields('until', 347) },
  })
  return sent.location ?? ''
}

/** An event about nobody: it is given up at once. */
export const givenUp = async ({
  application,
  here,
}: {
  readonly application: { readonly house: Pick<GrantHouse['application']['house'], 'db' | 'outbox' | 'deliveries'> }
  readonly here: Pick<GrantHouse['here'], 'id'>
}): Promise<string> => {
  const { house } = application
  await house.db.tx(inAuthority(here.id), async (tx) => {
    await house.outbox.put(tx, 'cases.grant', { scope: inAuthority(here.id), kind: 'granted', ref: { grant: 'none' } })
    await tx.sql("update jobs.job set retry_limit = 0 where name = 'cases.grant' and state = 'created'")
  })
  for (const end = Date.now() + 45_000; Date.now() < end; await new Promise((go) => setTimeout(go, 20))) {
    const [job] = (await house.deliveries.undelivered(here.id, null)).jobs
    if (!job) continue
    // Whom it is about is known by now, so that it can be done.
    const ref = JSON.stringify({ grant: newId(), reader: newId() })
    await house.db.tx(inAuthority(here.id), (tx) =>
      tx.sql("update jobs.job set data = jsonb_set(data, '{ref}', $2) where id = $1", [job.id, ref]),
    )
    return job.id
  }
  throw new Error('the job was not given up')
}

/** The token of the forms of a browser. */
export const tokenOf = async (browser: TestBrowser): Promise<string> => {
  for (const page of ['/konto', '/konto/register']) {
    const token = /form-token" value="([^"]+)/.exec((await browser.get(page)).html)?.[1]
    if (token !== undefined) return token
  }
  throw new Error('no page has a form')
}
