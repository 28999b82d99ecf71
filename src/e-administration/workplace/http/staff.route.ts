import { z } from 'zod'
import {
  arrangeSubstitute,
  endSubstitute,
  leave,
  listColleagues,
  showColleague,
} from '../../../foundation/account/index.ts'
import { FUNCTIONS } from '../../../kernel/actor.ts'
import { parseDay } from '../../../kernel/clock.ts'
import { type Id, isId } from '../../../kernel/ids.ts'
import { say } from '../../../kernel/texts.ts'
import { joinDate } from '../../../platform/html/index.ts'
import type { FieldError } from '../../../platform/html/words.ts'
import type { Answer, Route } from '../../../platform/http/words.ts'
import { may } from '../permissions.ts'
import type { WorkplaceShell } from '../shell.ts'
import { staffTexts as t } from '../staff-texts.ts'
import { memberPage, STAFF, staffPage } from './pages/staff.page.tsx'
import { workplaceOf } from './visit.ts'

const oneId = z.string().refine(isId)
/** Whose page it is. */
export const memberParams = z.object({ member: oneId })
const query = z.object({ after: oneId.optional() })
const text = (longest: number) => z.string().max(longest).default('')
const arrangeForm = z.object({
  function: text(40),
  substitute: text(40),
  reason: text(200),
  ...{ 'from--day': text(8), 'from--month': text(8), 'from--year': text(8) },
  ...{ 'to--day': text(8), 'to--month': text(8), 'to--year': text(8) },
})
const endForm = z.object({ substitution: oneId })
const leaveForm = z.object({ sure: text(8) })

/** A request of these routes. */
export type Visit = Parameters<Route['answer']>[0]

/** Who works in the own authority. */
export const staffRoute = (shell: WorkplaceShell): Route => ({
  method: 'GET',
  path: STAFF,
  permission: may.manageStaff,
  summary: 'Who works in the own authority',
  takes: { query },
  answer: async (visit) => {
    const { actor, at } = workplaceOf(visit.actor)
    const { after = null } = query.parse(visit.query)
    const found = await listColleagues(shell)(actor, at.authority, after)
    if (!found.ok) return { kind: 'refusal', refusal: found.refusal }
    return { kind: 'page', ...staffPage(visit.language, { ...found.value, continued: after !== null }) }
  },
})

/** The page of a colleague, with what was typed where something is wrong with it. */
export const shownMember = async (
  shell: WorkplaceShell,
  visit: Visit,
  { typed = {}, errors = [] }: { typed?: Readonly<Record<string, string>>; errors?: readonly FieldError[] },
): Promise<Answer> => {
  const { actor, at } = workplaceOf(visit.actor)
  const account = memberParams.parse(visit.params).member
  const found = await showColleague(shell)(actor, { authority: at.authority, account })
  if (!found.ok) return { kind: 'refusal', refusal: found.refusal }
  const shown = { ...found.value, own: account === actor.account }
  const page = memberPage(visit.language, { shown, typed, errors })
  return errors.length > 0 ? { kind: 'page', status: 422, ...page } : { kind: 'page', ...page }
}

/** A colleague: functions, substitutes, and the end of the work here. */
export const memberRoute = (shell: WorkplaceShell): Route => ({
  method: 'GET',
  path: `${STAFF}/:member`,
  permission: may.manageStaff,
  summary: 'A colleague with functions and substitutes',
  takes: { params: memberParams },
  answer: (visit) => shownMember(shell, visit, {}),
})

const typedIn = (visit: Visit): Readonly<Record<string, string>> => {
  const form = arrangeForm.parse(visit.form)
  const date = (name: 'from' | 'to'): string =>
    joinDate({ day: form[`${name}--day`], month: form[`${name}--month`], year: form[`${name}--year`] })
  return { ...form, from: date('from'), to: date('to') }
}

const backTo = (member: Id): Answer => ({ kind: 'redirect', to: `${STAFF}/${member}` })

/** Arranges a substitute; what is wrong is told beside what was typed. */
export const arrangeRoute = (shell: WorkplaceShell): Route => ({
  method: 'POST',
  repeat: { harmless: 'what is arranged already stays as it is' },
  path: `${STAFF}/:member/vertretung`,
  permission: may.manageStaff,
  summary: 'Arranges a substitute for a colleague',
  takes: { params: memberParams, form: arrangeForm },
  answer: async (visit) => {
    const { actor, at } = workplaceOf(visit.actor)
    const person = memberParams.parse(visit.params).member
    const typed = typedIn(visit)
    const [from, to] = [parseDay(typed['from'] ?? ''), parseDay(typed['to'] ?? '')]
    const held = FUNCTIONS.find((one) => one === typed['function'])
    const substitute = typed['substitute'] ?? ''
    const wrong = (field: string, told: (typeof t)[keyof typeof t]): FieldError => ({
      field,
      text: say(told, visit.language),
    })
    const errors = [
      ...(held ? [] : [wrong('function', t.choose)]),
      ...(isId(substitute) ? [] : [wrong('substitute', t.choose)]),
      ...(from ? [] : [wrong('from', t.dayWrong)]),
      ...(to ? [] : [wrong('to', t.dayWrong)]),
    ]
    if (!held || !isId(substitute) || !from || !to) return shownMember(shell, visit, { typed, errors })
    const reason = (typed['reason'] ?? '').trim() || null
    const wish = { authority: at.authority, person, substitute, function: held, from, to, reason }
    const done = await arrangeSubstitute(shell)(actor, wish)
    return done.ok ? backTo(person) : { kind: 'refusal', refusal: done.refusal }
  },
})

/** Ends a substitution at once. */
export const endSubstituteRoute = (shell: WorkplaceShell): Route => ({
  method: 'POST',
  repeat: { harmless: 'a substitution ends once; afterwards there is none to end' },
  path: `${STAFF}/:member/vertretung/beenden`,
  permission: may.manageStaff,
  summary: 'Ends a substitution at once',
  takes: { params: memberParams, form: endForm },
  answer: async (visit) => {
    const { actor, at } = workplaceOf(visit.actor)
    const { substitution } = endForm.parse(visit.form)
    const done = await endSubstitute(shell)(actor, { authority: at.authority, substitution })
    return done.ok ? backTo(memberParams.parse(visit.params).member) : { kind: 'refusal', refusal: done.refusal }
  },
})

/** Ends at once all that a colleague may do in the own authority. */
export const leaveRoute = (shell: WorkplaceShell): Route => ({
  method: 'POST',
  repeat: { harmless: 'who has left has left' },
  path: `${STAFF}/:member/gehen`,
  permission: may.manageStaff,
  summary: 'Ends all that a colleague may do in the own authority',
  takes: { params: memberParams, form: leaveForm },
  answer: async (visit) => {
    const { actor, at } = workplaceOf(visit.actor)
    const account = memberParams.parse(visit.params).member
    if (leaveForm.parse(visit.form).sure !== 'true')
      return shownMember(shell, visit, { errors: [{ field: 'sure', text: say(t.tick, visit.language) }] })
    const done = await leave(shell)(actor, { authority: at.authority, account })
    if (!done.ok) return { kind: 'refusal', refusal: done.refusal }
    // Who ends the own work here is signed out with it.
    return { kind: 'redirect', to: account === actor.account ? '/konto/sign-in' : STAFF }
  },
})
