import type { Actor, StaffFunction } from '../../src/kernel/actor.ts'
import { id, newId } from '../../src/kernel/ids.ts'
import residenceCertificate from '../../src/e-services/services/residence-certificate.service.ts'
import { refusals as deskRefusals } from '../../src/e-services/desk/refusals.ts'
import { routes } from '../../src/e-services/desk/routes.ts'
import { moveCase } from '../../src/foundation/cases/index.ts'
import type { CaseRef, Command } from '../../src/foundation/cases/words.ts'
import { refusals as formRefusals } from '../../src/foundation/forms/refusals.ts'
import { refusals as fileRefusals } from '../../src/platform/files/index.ts'
import type { Authority } from '../../src/foundation/account/words.ts'
import {
  casesRoom,
  openApplication,
  type TestApplication,
  type TestRoom,
  type TestSettings,
} from '../setup/application.ts'
import { type Person, someAuthority } from '../setup/people.ts'
import type { Page } from '../setup/test-browser.ts'

/** The desk with the service of residence certificates: a condition, a repetition, a file. */
export interface DeskHouse extends TestApplication {
  readonly authority: Authority
}

/** Where the certificate is begun. */
export const START = '/desk/start/residence-certificate'

/** Opens the desk for a municipality whose residence certificates can be asked for. */
export const deskHouse = async (settings: TestSettings = {}, rooms: readonly TestRoom[] = []): Promise<DeskHouse> => {
  const desk = { routes, refusals: { ...deskRefusals, ...formRefusals, ...fileRefusals } }
  const application = await openApplication([casesRoom, desk, ...rooms], settings)
  await application.house.services.release(residenceCertificate)
  return { ...application, authority: await someAuthority(application, 'Stadt Wiesbaden') }
}

/** A file as a browser sends it. */
export const pdfFile = (name = 'ausweis.pdf', text = 'x'): File =>
  new File([`%PDF-1.7 ${text}`], name, { type: 'application/pdf' })

/** Whoever has a browser can send something. */
type Sender = Pick<Person, 'browser'>

/** The page that a redirect leads to. */
export const follow = (person: Sender, page: Page): Promise<Page> => {
  if (page.location === null) throw new Error(`status ${page.status} is no redirect: ${page.html.slice(0, 2000)}`)
  return person.browser.get(page.location.split('#')[0] ?? '')
}

/** Begins a certificate in a municipality; its first page. */
export const begin = async (person: Sender, area = '06414000'): Promise<Page> =>
  follow(person, await person.browser.fillIn(`${START}?place=${area}`, {}))

/** The draft that a page belongs to. */
export const draftOf = ({ html }: Page): string => /\/desk\/drafts\/([0-9a-f-]{36})\//.exec(html)?.[1] ?? ''

/** Valid answers to the pages of the simple certificate. */
export const ABOUT_ME = {
  'person.name': 'Maja Beispiel',
  'person.born--day': '27',
  'person.born--month': '3',
  'person.born--year': '1985',
  'person.street': 'Marktplatz 1',
  'person.postcode': '65185',
  'person.town': 'Wiesbaden',
  'person.email': 'maja@beispiel.example',
  'person.phone': '',
} as const
export const SIMPLE = { 'certificate.kind': 'simple', 'certificate.use': '', 'certificate.copies': '1' } as const

/** Goes on from a page with these answers. */
export const next = async (person: Sender, page: Page, answers: Readonly<Record<string, string>>): Promise<Page> =>
  follow(person, await person.browser.submit(page, { ...answers, do: 'next' }))

/** Fills in the simple certificate; its summary. */
export const summaryOfSimple = async (person: Sender): Promise<Page> => {
  const certificate = await next(person, await begin(person), ABOUT_ME)
  return next(person, await next(person, certificate, SIMPLE), {})
}

/** The case of a receipt. */
export const caseOf = (receipt: string): CaseRef => {
  const [, , , authority = '', one = ''] = receipt.split('/')
  return { authority: id(authority), id: id(one) }
}

/** Sends the simple certificate; the address of its receipt. */
export const sendSimple = async (person: Sender): Promise<string> => {
  const sent = await person.browser.submit(await summaryOfSimple(person), {})
  if (sent.location === null) throw new Error(`status ${sent.status}`)
  return sent.location
}

/** Makes a move as somebody of the office. */
export const officeMoves = async (
  { house, authority }: DeskHouse,
  ref: CaseRef,
  move: Pick<Command, 'on' | 'seen' | 'brings'> & { readonly as?: StaffFunction },
): Promise<void> => {
  const functions = [{ authority: authority.id, function: move.as ?? ('clerk' as const) }]
  const actor: Actor = {
    account: newId(),
    name: 'Kim Amtlich',
    actingFor: { kind: 'self' },
    functions,
    level: 'low',
    session: newId(),
  }
  const moved = await moveCase(house)(actor, { ...ref, side: 'staff' }, move)
  if (!moved.ok) throw new Error(moved.refusal.code)
}
