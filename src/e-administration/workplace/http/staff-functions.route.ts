import { z } from 'zod'
import { giveFunction, takeFunction } from '../../../foundation/account/index.ts'
import { FUNCTIONS, type StaffFunction } from '../../../kernel/actor.ts'
import { say } from '../../../kernel/texts.ts'
import type { FieldError } from '../../../platform/html/words.ts'
import type { Answer, Route } from '../../../platform/http/words.ts'
import { functionTexts } from '../function-texts.ts'
import { may } from '../permissions.ts'
import type { WorkplaceShell } from '../shell.ts'
import { staffTexts } from '../staff-texts.ts'
import { REASON_LENGTH } from './pages/staff-functions.tsx'
import { STAFF } from './pages/staff.page.tsx'
import { memberParams, shownMember, type Visit } from './staff.route.ts'
import { workplaceOf } from './visit.ts'

const text = (longest: number) => z.string().max(longest).default('')
const giveForm = z.object({ give: text(40), 'give-reason': text(REASON_LENGTH) })
const takeForm = z.object({ take: text(40), 'take-reason': text(REASON_LENGTH) })

interface Typed {
  readonly name: 'give' | 'take'
  readonly function: string
  readonly reason: string
}

/** What was typed, checked; the page with what is wrong where something is. */
const checked = async (
  shell: WorkplaceShell,
  visit: Visit,
  { name, function: wanted, reason }: Typed,
): Promise<{ readonly held: StaffFunction; readonly reason: string } | Answer> => {
  const held = FUNCTIONS.find((one) => one === wanted)
  const why = reason.trim()
  const errors: readonly FieldError[] = [
    ...(held ? [] : [{ field: name, text: say(staffTexts.choose, visit.language) }]),
    ...(why === '' ? [{ field: `${name}-reason`, text: say(functionTexts.reasonMissing, visit.language) }] : []),
  ]
  if (held && why !== '') return { held, reason: why }
  return shownMember(shell, visit, { typed: { [name]: wanted, [`${name}-reason`]: reason }, errors })
}

/** Gives a colleague one more function. */
export const giveFunctionRoute = (shell: WorkplaceShell): Route => ({
  method: 'POST',
  repeat: { harmless: 'who holds a function already keeps it' },
  path: `${STAFF}/:member/funktion`,
  permission: may.manageStaff,
  summary: 'Gives a colleague one more function',
  takes: { params: memberParams, form: giveForm },
  answer: async (visit) => {
    const { actor, at } = workplaceOf(visit.actor)
    const form = giveForm.parse(visit.form)
    const wish = await checked(shell, visit, { name: 'give', function: form.give, reason: form['give-reason'] })
    if ('kind' in wish) return wish
    const account = memberParams.parse(visit.params).member
    const { held, reason } = wish
    const done = await giveFunction(shell)(actor, { authority: at.authority, account, function: held, reason })
    return done.ok ? { kind: 'redirect', to: `${STAFF}/${account}` } : { kind: 'refusal', refusal: done.refusal }
  },
})

/** Takes one function of a colleague away. */
export const takeFunctionRoute = (shell: WorkplaceShell): Route => ({
  method: 'POST',
  repeat: { harmless: 'a function that is gone is gone' },
  path: `${STAFF}/:member/funktion/entziehen`,
  permission: may.manageStaff,
  summary: 'Takes one function of a colleague away',
  takes: { params: memberParams, form: takeForm },
  answer: async (visit) => {
    const { actor, at } = workplaceOf(visit.actor)
    const form = takeForm.parse(visit.form)
    const wish = await checked(shell, visit, { name: 'take', function: form.take, reason: form['take-reason'] })
    if ('kind' in wish) return wish
    const account = memberParams.parse(visit.params).member
    const { held, reason } = wish
    const done = await takeFunction(shell)(actor, { authority: at.authority, account, function: held, reason })
    return done.ok ? { kind: 'redirect', to: STAFF } : { kind: 'refusal', refusal: done.refusal }
  },
})
