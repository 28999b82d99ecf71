import { ok } from '../../src/kernel/result.ts'
import { contentOf } from '../setup/content.ts'
import { validAnswers } from '../forms/valid-answers.ts'
import { casesRoom, openApplication, type TestApplication } from '../setup/application.ts'
import { type Person, someAuthority, somebody, someStaff } from '../setup/people.ts'
import type { Page } from '../setup/test-browser.ts'
import { representationRoom } from '../setup/representation-room.ts'
import { proofingRoom } from '../setup/proofing-room.ts'
import { routes } from '../../src/e-administration/workplace/index.ts'
import { refusals as deskRefusals } from '../../src/e-services/desk/refusals.ts'
import { refusals as designerRefusals } from '../../src/e-services/designer/refusals.ts'
import { routes as designerRoutes } from '../../src/e-services/designer/routes.ts'
import { routes as deskRoutes } from '../../src/e-services/desk/routes.ts'
import { loadServices } from '../../src/e-services/services/index.ts'
import type { Authority } from '../../src/foundation/account/words.ts'
import { openCase } from '../../src/foundation/cases/index.ts'
import { refusals as formRefusals } from '../../src/foundation/forms/refusals.ts'
import { refusals as fileRefusals } from '../../src/platform/files/index.ts'
import type { Service } from '../../src/foundation/cases/words.ts'
import { type Id, newId } from '../../src/kernel/ids.ts'

/** Two authorities with their people; a supervisor works in the second one, a citizen has cases in the first. */
export interface GrantHouse {
  readonly application: TestApplication
  readonly here: Authority
  readonly service: Service
  readonly people: Readonly<
    Record<'clerk' | 'head' | 'second' | 'administrator' | 'supervisor' | 'stranger' | 'citizen', Person>
  >
  readonly sendCase: () => Promise<{ readonly id: Id; readonly number: string }>
}

const desk = { routes: deskRoutes, refusals: { ...deskRefusals, ...formRefusals, ...fileRefusals } }

const designer = { routes: designerRoutes, refusals: designerRefusals }

/** Opens the house. */
export const grantHouse = async (): Promise<GrantHouse> => {
  const application = await openApplication([casesRoom, { routes }, proofingRoom, representationRoom, desk, designer])
  const service = (await loadServices()).find((one) => one.id === 'residence-certificate')
  if (!service) throw new Error('the residence certificate is not there')
  await application.house.services.release(service)
  const here = await someAuthority(application, 'Stadt Wiesbaden')
  const state = await someAuthority(application, 'Stadt Frankfurt am Main', '06412000')
  const people = {
    clerk: await someStaff(application, [[here, 'clerk']], 'Ali Kaya'),
    head: await someStaff(application, [[here, 'head']], 'Eva Roth'),
    second: await someStaff(application, [[here, 'head']], 'Ida Lang'),
    administrator: await someStaff(application, [[here, 'administrator']], 'Ina Technik'),
    supervisor: await someStaff(application, [[state, 'clerk']], 'Sven Aufsicht'),
    stranger: await someStaff(application, [[state, 'head']], 'Uwe Fremd'),
    citizen: await somebody(application, 'Erika Sommer'),
  }
  const sendCase = async () => {
    const actor = {
      account: people.citizen.account,
      name: 'Erika Sommer',
      actingFor: { kind: 'self' },
      functions: [],
      level: 'low',
      session: newId(),
    } as const
    const receipt = await openCase(application.house)(actor, {
      draft: newId(),
      authority: here.id,
      area: '06414000',
      service: service.id,
      version: service.version,
      answers: validAnswers(service.form),
      takeFile: async () => ok({ bytes: contentOf('%PDF-1.7'), scan: 'not-scanned' }),
    })
    if (!receipt.ok) throw new Error(receipt.refusal.code)
    return { id: receipt.value.ref.id, number: receipt.value.number }
  }
  return { application, here, service, people, sendCase }
}

const two = (number: number): string => String(number).padStart(2, '0')

/** The fields of a day some days from now. */
export const dayFields = (name: string, days: number): Record<string, string> => {
  const on = new Date(Date.now() + days * 86_400_000)
  return {
    [`${name}--day`]: two(on.getUTCDate()),
    [`${name}--month`]: two(on.getUTCMonth() + 1),
    [`${name}--year`]: String(on.getUTCFullYear()),
  }
}

/** Proposes a grant as somebody, through the page; the answer. */
export const proposes = async (
  person: Person,
  { supervisor }: Pick<GrantHouse['people'], 'supervisor'>,
  more: Readonly<Record<string, string>>,
): Promise<Page> => {
  const page = await person.browser.get('/workplace/grants/new')
  return person.browser.submit(page, {
    reader: supervisor.email,
    role: 'supervisor',
    basis: 'supervision',
    reason: 'Beschwerde vom 3. November',
    number: '',
    service: '',
    ...dayFields('from', 0),
    ...dayFields('until', 7),
    ...more,
  })
}

/** Presses a button on the page of a grant. */
export const presses = async (person: Person, path: string, word: 'confirm' | 'revoke'): Promise<Page> => {
  const own = await person.browser.get('/workplace/grants/new')
  const token = /form-token" value="([^"]+)/.exec(own.html)?.[1] ?? ''
  return person.browser.post(`${path}/${word}`, { 'form-token': token })
}
