import { type GivingRefusal, proposeGrant, takeEmergencyAccess } from '../../../foundation/cases/index.ts'
import { longestOf, READING_ROLES } from '../../../foundation/security/words.ts'
import { dayOf, endOf, type Instant, parseDay, plus } from '../../../kernel/clock.ts'
import { id, newId } from '../../../kernel/ids.ts'
import { type Language, say, type Text } from '../../../kernel/texts.ts'
import { joinDate } from '../../../platform/html/index.ts'
import type { FieldError } from '../../../platform/html/words.ts'
import type { Answer, Route } from '../../../platform/http/words.ts'
import { grantTexts as t } from '../grant-texts.ts'
import { may } from '../permissions.ts'
import type { WorkplaceShell } from '../shell.ts'
import { emergencyPage, grantFormPage, type Typed } from './pages/grant-form.page.tsx'
import { workplaceOf } from './visit.ts'

type Fields = readonly (readonly [string, string])[]

const typedIn = (fields: Fields): Typed => {
  const typed = Object.fromEntries(fields)
  const date = (name: string): string =>
    joinDate({
      day: typed[`${name}--day`] ?? '',
      month: typed[`${name}--month`] ?? '',
      year: typed[`${name}--year`] ?? '',
    })
  return { ...typed, from: date('from'), until: date('until') }
}

const missing = (typed: Typed, names: readonly string[], text: string): readonly FieldError[] =>
  names.filter((name) => (typed[name] ?? '').trim() === '').map((field) => ({ field, text }))

/** Which field a refusal is about; the others are told on a page of their own. */
const FIELD_OF: Readonly<Record<string, string>> = {
  'case/reader-unknown': 'reader',
  'security/grant-own': 'reader',
  'security/grant-basis': 'basis',
  'security/grant-time': 'until',
  'case/not-found': 'number',
  'case/unknown-service': 'number',
}

const TOLD: Readonly<Record<string, Text>> = {
  'case/reader-unknown': t.readerUnknown,
  'security/grant-own': t.ownGrant,
  'security/grant-basis': t.basisWrong,
  'security/grant-time': t.timeWrong,
}

const errorsOf = (refusal: GivingRefusal, language: Language): readonly FieldError[] | null => {
  const field = FIELD_OF[refusal.code]
  if (field === undefined) return null
  if (field === 'number') return [{ field, text: say(t.numberNeeded, language) }]
  const longest = 'longest' in refusal ? daysIn(refusal.longest, language) : ''
  return [{ field, text: say(TOLD[refusal.code] ?? t.missing, language, { longest }) }]
}

const daysIn = (period: string, language: Language): string =>
  `${/\d+/.exec(period)?.[0] ?? ''} ${language === 'en' ? 'days' : 'Tage'}`

const startOf = (text: string): Instant | null => {
  const first = parseDay(text)
  return first && endOf(plus(first, '-P1D'))
}

/** The form of a new reading grant. */
export const newGrantRoute = (shell: WorkplaceShell): Route => ({
  method: 'GET',
  path: '/workplace/grants/new',
  permission: may.giveGrants,
  summary: 'The form of a new reading grant',
  answer: async (visit) => {
    const services = (await shell.services.current()).map(({ service }) => service)
    const today = dayOf(visit.at)
    const typed = { from: today, until: plus(today, 'P6D') }
    return { kind: 'page', ...grantFormPage(visit.language, { key: newId(), typed, errors: [], services, today }) }
  },
})

/** Proposes a reading grant. What is wrong is told beside what was typed. */
export const sendGrantRoute = (shell: WorkplaceShell): Route => ({
  method: 'POST',
  repeat: 'once',
  path: '/workplace/grants/new',
  permission: may.giveGrants,
  summary: 'Proposes a reading grant',
  answer: async (visit): Promise<Answer> => {
    const { actor, at } = workplaceOf(visit.actor)
    const { language } = visit
    const typed = typedIn(visit.fields)
    const key = id(visit.idempotencyKey ?? newId())
    const again = async (errors: readonly FieldError[]): Promise<Answer> => {
      const services = (await shell.services.current()).map(({ service }) => service)
      const form = { key: newId(), typed, errors, services, today: dayOf(visit.at) }
      return { kind: 'page', status: 422, ...grantFormPage(language, form) }
    }
    const role = READING_ROLES.find((one) => one === typed['role'])
    const last = parseDay(typed['until'] ?? '')
    const from = startOf(typed['from'] ?? '')
    const errors = [
      ...missing(typed, ['reader'], say(t.missing, language)),
      ...missing(role ? typed : {}, ['role'], say(t.chooseOne, language)),
      ...missing(typed, ['basis'], say(t.chooseOne, language)),
      ...missing(typed, ['reason'], say(t.missing, language)),
      ...missing(from ? typed : {}, ['from'], say(t.dayWrong, language)),
      ...missing(last ? typed : {}, ['until'], say(t.dayWrong, language)),
    ]
    if (errors.length > 0 || !role || !last || !from) return again(errors)
    const done = await proposeGrant(shell)(actor, {
      authority: at.authority,
      key,
      readerEmail: typed['reader'] ?? '',
      role,
      number: typed['number'] ?? '',
      service: typed['service'] ?? '',
      basis: typed['basis'] ?? '',
      reason: (typed['reason'] ?? '').slice(0, 2000),
      from,
      until: endOf(last),
    })
    if (done.ok) return { kind: 'redirect', to: `/workplace/grants/${done.value.grant}` }
    const told = errorsOf(done.refusal, language)
    return told ? again(told) : { kind: 'refusal', refusal: done.refusal }
  },
})

const hoursAt = (now: Instant): string => /\d+/.exec(longestOf('emergency', now))?.[0] ?? ''

/** The form of emergency access. */
export const emergencyRoute = (): Route => ({
  method: 'GET',
  path: '/workplace/emergency',
  permission: may.takeEmergency,
  summary: 'The form of emergency access',
  answer: (visit) => {
    const form = { key: newId(), typed: {}, errors: [], hours: hoursAt(visit.at) }
    return { kind: 'page', ...emergencyPage(visit.language, form) }
  },
})

/** Takes emergency access to one case and leads to it. */
export const takeEmergencyRoute = (shell: WorkplaceShell): Route => ({
  method: 'POST',
  repeat: 'once',
  path: '/workplace/emergency',
  permission: may.takeEmergency,
  summary: 'Takes emergency access to one case',
  answer: async (visit): Promise<Answer> => {
    const { actor, at } = workplaceOf(visit.actor)
    const { language } = visit
    const typed = typedIn(visit.fields)
    const again = (errors: readonly FieldError[]): Answer => {
      const form = { key: newId(), typed, errors, hours: hoursAt(visit.at) }
      return { kind: 'page', status: 422, ...emergencyPage(language, form) }
    }
    const errors = [
      ...missing(typed, ['number'], say(t.numberNeeded, language)),
      ...missing(typed, ['reason'], say(t.missing, language)),
    ]
    if (errors.length > 0) return again(errors)
    const done = await takeEmergencyAccess(shell)(actor, {
      authority: at.authority,
      key: id(visit.idempotencyKey ?? newId()),
      number: typed['number'] ?? '',
      reason: (typed['reason'] ?? '').slice(0, 2000),
    })
    if (done.ok) return { kind: 'redirect', to: `/workplace/granted/${at.authority}/${done.value.grant}` }
    const told = errorsOf(done.refusal, language)
    return told ? again(told) : { kind: 'refusal', refusal: done.refusal }
  },
})
