import { expect } from 'vitest'
import { routes as desk } from '../../../src/e-services/desk/routes.ts'
import { refusals as deskRefusals } from '../../../src/e-services/desk/refusals.ts'
import { routes as workplace } from '../../../src/e-administration/workplace/index.ts'
import residenceCertificate from '../../../src/e-services/services/residence-certificate.service.ts'
import { refusals as formRefusals } from '../../../src/foundation/forms/refusals.ts'
import { cleanText } from '../../../src/foundation/forms/domain/normalise.ts'
import { refusals as fileRefusals } from '../../../src/platform/files/index.ts'
import { ABOUT_ME, begin, draftOf } from '../../desk/desk-house.ts'
import { casesRoom, openApplication, type TestApplication } from '../../setup/application.ts'
import { type Person, someAuthority, somebody, someStaff } from '../../setup/people.ts'
import type { Page, Sent } from '../../setup/test-browser.ts'

/** A house with everybody who types something. */
export interface NaughtyHouse {
  readonly application: TestApplication
  readonly citizen: Person
  readonly clerk: Person
  readonly head: Person
}

/** Opens the house: desk and workplace of one municipality. */
export const naughtyHouse = async (): Promise<NaughtyHouse> => {
  const refusals = { ...deskRefusals, ...formRefusals, ...fileRefusals }
  const application = await openApplication([casesRoom, { routes: desk, refusals }, { routes: workplace }])
  await application.house.services.release(residenceCertificate)
  const here = await someAuthority(application, 'Stadt Wiesbaden')
  return {
    application,
    citizen: await somebody(application, 'Nora Unfug'),
    clerk: await someStaff(application, [[here, 'clerk']], 'Ali Kaya'),
    head: await someStaff(application, [[here, 'head']], 'Eva Roth'),
  }
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', quot: '"', lt: '<', gt: '>', '#39': "'" }
const text = (html: string): string =>
  html.replace(/&(amp|quot|lt|gt|#39);/g, (_all, name: string) => ENTITIES[name] ?? '')

/** A page that is no failure of ours, says no header of somebody else's, and holds markup only where we wrote it. */
const sound = (page: Page, typed: string): Page => {
  expect(page.status, `${JSON.stringify(typed.slice(0, 80))}: ${page.html.slice(0, 500)}`).toBeLessThan(500)
  expect(page.headers.getSetCookie().join()).not.toContain('stolen')
  if (/<\w/.test(typed)) expect(page.html).not.toContain(typed.trim())
  return page
}

/** Fields in which every text is tried, one request for each: forms of an account and of the office. */
const forms = ({ citizen, clerk, head }: NaughtyHouse, typed: string): readonly [Person, string, Sent][] => [
  [citizen, '/konto/data/correct', { name: typed, language: 'de' }],
  [
    head,
    '/workplace/grants/new',
    { reader: typed, reason: typed, number: typed, service: typed, basis: typed, role: typed },
  ],
  [clerk, '/workplace/emergency', { number: typed, reason: typed }],
]

/** Sends one text through the forms that take no other way to it. */
export const throughForms = async (house: NaughtyHouse, typed: string): Promise<void> => {
  const visitor = house.application.browser()
  sound(await visitor.fillIn('/konto/register', { name: typed, email: typed, password: typed }), typed)
  sound(await visitor.fillIn('/konto/sign-in', { email: typed, password: 'x' }), typed)
  for (const [person, path, fields] of forms(house, typed)) {
    const page = sound(await person.browser.fillIn(path, fields), typed)
    expect(page.status).not.toBe(429)
  }
  sound(
    await house.clerk.browser.get(`/workplace?number=${encodeURIComponent(typed.toWellFormed().slice(0, 200))}`),
    typed,
  )
}

const valueOf = (html: string, name: string): string | undefined =>
  text(new RegExp(`name="${name.replaceAll('.', '\\.')}"[^>]*? value="([^"]*)"`).exec(html)?.[1] ?? '')

/** Keeps one text as the answer to everything that takes text; what is shown afterwards in two looks. */
export const throughDraft = async (house: NaughtyHouse, typed: string): Promise<void> => {
  const { citizen } = house
  const first = await begin(citizen)
  const fields = { 'person.name': typed, 'person.street': typed, 'person.town': typed, 'person.email': typed }
  const kept = sound(
    await citizen.browser.submit(first, { ...ABOUT_ME, ...fields, 'person.phone': typed, do: 'save' }),
    typed,
  )
  expect([303, 422]).toContain(kept.status)
  const looks = [1, 2].map(() => citizen.browser.get(`/desk/drafts/${draftOf(first)}/person`))
  const [once, again] = await Promise.all(looks)
  if (!once || !again) throw new Error('no page')
  const shown = valueOf(sound(once, typed).html, 'person.town')
  expect(valueOf(sound(again, typed).html, 'person.town')).toBe(shown)
  if (kept.status === 303) expect(shown).toBe(cleanText(typed).replaceAll(/\s+/g, ' '))
  // Stored is what is shown: what was taken and sent again as it is shown is the same.
  sound(await citizen.browser.submit(again, { ...ABOUT_ME, 'person.town': shown ?? '', do: 'save' }), typed)
  const third = await citizen.browser.get(`/desk/drafts/${draftOf(first)}/person`)
  expect(valueOf(third.html, 'person.town')).toBe(shown)
}

const FIELDS = ['person.name', 'person.street', 'person.town'] as const

/** Keeps up to three texts as answers of one page; what is shown of each, undefined where it was refused. */
export const throughFields = async (
  { citizen }: NaughtyHouse,
  some: readonly string[],
): Promise<readonly (string | undefined)[]> => {
  const first = await begin(citizen)
  const fields = Object.fromEntries(FIELDS.map((name, nth) => [name, some[nth] ?? 'x']))
  const kept = sound(await citizen.browser.submit(first, { ...ABOUT_ME, ...fields, do: 'save' }), '')
  if (kept.status !== 303) return []
  const { html } = sound(await citizen.browser.get(`/desk/drafts/${draftOf(first)}/person`), '')
  return some.map((_, nth) => valueOf(html, FIELDS[nth] ?? ''))
}
