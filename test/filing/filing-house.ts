import { z } from 'zod'
import { loadServices } from '../../src/e-services/services/index.ts'
import { queues } from '../../src/e-services/filing/jobs.ts'
import { jobs } from '../../src/e-services/filing/jobs.ts'
import { personalData } from '../../src/e-services/filing/personal-data.ts'
import { refusals } from '../../src/e-services/filing/refusals.ts'
import { routes } from '../../src/e-services/filing/routes.ts'
import { refusals as formRefusals } from '../../src/foundation/forms/refusals.ts'
import { toOutside } from '../../src/foundation/forms/words.ts'
import type { Authority } from '../../src/foundation/account/words.ts'
import { actorOfKey, foundOrganisation, makeKey, standingsOf } from '../../src/foundation/mandates/index.ts'
import type { Actor, MandateRight } from '../../src/kernel/actor.ts'
import { dayOf, plus } from '../../src/kernel/clock.ts'
import { type Id, newId } from '../../src/kernel/ids.ts'
import { refusals as fileRefusals } from '../../src/platform/files/index.ts'
import { validAnswers } from '../forms/valid-answers.ts'
import { casesRoom, openApplication, type TestApplication, type TestRoom } from '../setup/application.ts'
import { someAuthority, somebody } from '../setup/people.ts'

/** The room as tests open it. */
const filing: TestRoom = {
  routes,
  jobs,
  queues,
  personalData,
  refusals: { ...refusals, ...formRefusals, ...fileRefusals },
}

/** An installation in which an organisation files applications for a street party. */
export interface FilingHouse extends TestApplication {
  readonly authority: Authority
}

/** The service of these tests: for organisations too, and without a file that has to be there. */
export const SERVICE = 'special-use-street-party'
export const PATH = `/api/v1/services/${SERVICE}/applications`
/** Where the authority is. */
export const PLACE = '06414000'

/** Opens it. */
export const filingHouse = async (): Promise<FilingHouse> => {
  const application = await openApplication([casesRoom, filing])
  for (const service of await loadServices()) await application.house.services.release(service)
  return { ...application, authority: await someAuthority(application, 'Stadt Wiesbaden', PLACE) }
}

/** An organisation with somebody who manages it. */
export const someOrganisation = async (application: FilingHouse): Promise<Actor> => {
  const { account } = await somebody(application, 'Karla Kraemer')
  const owner: Actor = {
    ...{ account, name: 'Karla Kraemer', functions: [], level: 'low', session: newId() },
    actingFor: { kind: 'self' },
  }
  const party = await foundOrganisation(application.house)(owner, {
    name: 'Kraemer Feste GmbH',
    kind: 'company',
    facts: {},
    key: newId(),
  })
  const list = await standingsOf(application.house)(owner, { of: account, before: null, search: '' })
  const standing = list.ok ? list.value.lines.find((line) => line.party === party) : undefined
  if (!standing) throw new Error('the organisation has no manager')
  const { id: mandate } = standing
  const scope = { rights: ['read', 'prepare', 'submit', 'mailbox', 'manage'], services: 'all' } as const
  return { ...owner, actingFor: { kind: 'organisation', party, name: 'Kraemer Feste GmbH', mandate, scope } }
}

/** What a key may. */
export interface KeySettings {
  readonly rights?: readonly MandateRight[]
  readonly services?: 'all' | readonly string[]
}

/** A key of an organisation, ready to be sent. */
export const someKey = async (
  { house }: Pick<FilingHouse, 'house'>,
  owner: Actor,
  { rights = ['read', 'submit', 'mailbox'], services = 'all' }: KeySettings = {},
): Promise<{ readonly id: Id; readonly text: string }> => {
  const endsOn = plus(dayOf(house.clock()), 'P30D')
  const made = await makeKey(house)(owner, {
    name: 'Festplaner',
    form: newId(),
    rights,
    services,
    endsOn,
    networks: [],
  })
  if (!made.ok) throw new Error(made.refusal.code)
  if ((await actorOfKey(house)(made.value.text, null)) === null) throw new Error('the key is not good')
  return made.value
}

/** Answers that the service takes, as a program writes them: without a file, or with one that is called `policy`. */
export const someAnswers = async ({ house }: Pick<FilingHouse, 'house'>, files: 0 | 1 = 0) => {
  const released = await house.services.newest(SERVICE)
  if (!released) throw new Error('there is no service')
  const { form } = released.service
  for (let seed = 1; seed < 200; seed++) {
    const answers = validAnswers(form, seed)
    const named = Object.values(answers).filter((answer) => typeof answer !== 'string')
    if (named.length !== files) continue
    const outside = JSON.stringify(toOutside(form, answers)).replaceAll(
      /"attachment":"[^"]+"/g,
      '"attachment":"policy"',
    )
    return z.record(z.string(), z.unknown()).parse(JSON.parse(outside))
  }
  throw new Error('the service has no such answers')
}

/** What a program gets. */
export interface Told {
  readonly status: number
  readonly headers: Headers
  readonly value: Readonly<Record<string, unknown>>
}

/** Asks as a program does, with a key or without. */
export const asks =
  ({ app }: Pick<FilingHouse, 'app'>, key: string | null = null) =>
  async (path: string, init: RequestInit = {}): Promise<Told> => {
    const headers = new Headers(init.headers)
    if (key !== null) headers.set('authorization', `Bearer ${key}`)
    const answer = await app.request(path, { ...init, headers })
    const text = await answer.text()
    const value: Told['value'] = text === '' ? {} : JSON.parse(text)
    return { status: answer.status, headers: answer.headers, value }
  }

/** A request that files this. */
export const filed = (value: unknown, key: string = newId()): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json', 'idempotency-key': key },
  body: JSON.stringify(value),
})
