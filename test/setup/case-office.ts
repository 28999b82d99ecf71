import { loadServices } from '../../src/e-services/services/index.ts'
import type { Actor, StaffFunction } from '../../src/kernel/actor.ts'
import { type Id, newId } from '../../src/kernel/ids.ts'
import { ok } from '../../src/kernel/result.ts'
import { appoint, foundAuthorities, openKnownAccount } from '../../src/foundation/account/index.ts'
import type { Authority } from '../../src/foundation/account/words.ts'
import { type Application, openCase } from '../../src/foundation/cases/index.ts'
import type { CaseRef, Service } from '../../src/foundation/cases/words.ts'
import { validAnswers } from '../forms/valid-answers.ts'
import { contentOf } from './content.ts'
import { casesRoom, openApplication, type TestApplication } from './application.ts'

/** Two authorities, a citizen, a clerk and a head, and the dog tax as the service they deal with. */
export interface CaseOffice {
  readonly house: TestApplication['house']
  readonly jobsDone: TestApplication['jobsDone']
  readonly travel: TestApplication['travel']
  readonly service: Service
  readonly authority: Id
  readonly elsewhere: Id
  readonly erika: Actor
  readonly clerk: Actor
  readonly head: Actor
  readonly person: (name: string, at?: { readonly authority: Id; readonly function: StaffFunction }) => Promise<Actor>
  readonly application: (draft?: Id) => Application
  /** A case that somebody has just sent. */
  readonly sent: (actor: Actor) => Promise<CaseRef>
}

const authorityCalled = (id: Id, area: string, shortCode: string): Authority => ({
  id,
  area,
  kind: 'municipality',
  shortCode,
  name: `Stadt ${shortCode}`,
  profile: {
    street: 'Rathausplatz 1',
    postcode: '65183',
    place: 'Wiesbaden',
    phone: '(069) 90009-100',
    email: 'stadt@stadt.example',
    openingHours: [{ days: 'Montag', hours: '8 bis 12 Uhr' }],
    office: 'Bürgerbüro',
  },
})

const personIn =
  (house: TestApplication['house']): CaseOffice['person'] =>
  async (name, at) => {
    const account = newId()
    const email = `${account}@person.example`
    await openKnownAccount(house)({ id: account, name, email, level: 'low', language: 'de' })
    if (at) await appoint(house)({ system: 'test' }, { ...at, account, name })
    return { account, name, actingFor: { kind: 'self' }, functions: at ? [at] : [], level: 'low', session: newId() }
  }

/** Opens the office on a database of its own. */
export const openCaseOffice = async (): Promise<CaseOffice> => {
  const { house, jobsDone, travel } = await openApplication([casesRoom])
  const service = (await loadServices()).find((one) => one.id === 'dog-tax')
  if (!service) throw new Error('the dog tax is not there')
  await house.services.release(service)
  const [authority, elsewhere] = [newId(), newId()]
  await foundAuthorities(house)([
    authorityCalled(authority, '06414000', 'WI'),
    authorityCalled(elsewhere, '06412000', 'F'),
  ])
  const person = personIn(house)
  const application = (draft: Id = newId()): Application => ({
    draft,
    authority,
    area: '06414000',
    service: service.id,
    version: service.version,
    answers: validAnswers(service.form),
    takeFile: async () => ok({ bytes: contentOf('%PDF-1.7 ein Nachweis'), scan: 'not-scanned' }),
  })
  const sent = async (actor: Actor): Promise<CaseRef> => {
    const receipt = await openCase(house)(actor, application())
    if (!receipt.ok) throw new Error(receipt.refusal.code)
    return receipt.value.ref
  }
  return {
    house,
    jobsDone,
    travel,
    service,
    authority,
    elsewhere,
    person,
    application,
    sent,
    erika: await person('Erika Sommer'),
    clerk: await person('Ali Kaya', { authority, function: 'clerk' }),
    head: await person('Eva Roth', { authority, function: 'head' }),
  }
}
