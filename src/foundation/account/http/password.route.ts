import { z } from 'zod'
import { newId } from '../../../kernel/ids.ts'
import { defineRoute, type Route } from '../../../platform/http/words.ts'
import { registerTexts } from '../page-texts.ts'
import { may } from '../permissions.ts'
import { refusals } from '../refusals.ts'
import { passwordTexts as t } from '../session-texts.ts'
import { accountCard } from '../verbs/cards.ts'
import { changePassword } from '../verbs/change-password.ts'
import { hasPassword } from '../verbs/prove-password.ts'
import { checkPassword } from '../words.ts'
import { field } from './entry.ts'
import { passwordPage } from './pages/password.page.tsx'
import type { FieldProblem } from './registration-form.ts'
import { signInFirst } from './sign-in-first.ts'
import type { EntryShell } from './shell.ts'

/** The form that changes the own password. */
export const showPassword = (shell: EntryShell): Route =>
  defineRoute({
    method: 'GET',
    path: '/konto/password',
    permission: may.changePassword,
    summary: 'shows the form that changes the own password',
    takes: { query: z.object({ done: z.string().optional() }) },
    answer: async ({ actor, frame, query }) => {
      if (actor === null) return signInFirst
      const first = !(await hasPassword(shell)(actor))
      const view = { key: newId(), problems: [], done: query.done !== undefined, first }
      return { kind: 'page', ...passwordPage(frame, view) }
    },
  })

const problemsIn = (current: string | null, fresh: string, email: string): readonly FieldProblem[] => {
  const wrong = checkPassword(fresh, email)
  return [
    ...(current === '' ? [{ field: 'current-password', text: t.currentMissing }] : []),
    ...(wrong === null ? [] : [{ field: 'new-password', text: registerTexts[wrong] }]),
  ]
}

/** Changes the own password. */
export const sendPassword = (shell: EntryShell): Route =>
  defineRoute({
    method: 'POST',
    repeat: 'once',
    path: '/konto/password',
    permission: may.changePassword,
    summary: 'changes the own password and ends all other sessions',
    takes: { form: z.object({ 'current-password': field, 'new-password': field }) },
    answer: async ({ actor, form, frame, idempotencyKey }) => {
      if (actor === null) return signInFirst
      const first = !(await hasPassword(shell)(actor))
      const again = (problems: readonly FieldProblem[]) =>
        ({ kind: 'page', status: 422, ...passwordPage(frame, { key: newId(), problems, done: false, first }) }) as const
      const { 'current-password': current, 'new-password': fresh } = form
      const card = await accountCard(shell)(actor.account)
      const problems = problemsIn(first ? null : current, fresh, card?.email ?? '')
      if (problems.length > 0) return again(problems)
      const changed = await changePassword(shell)(actor, { current, fresh, key: idempotencyKey ?? newId() })
      if (changed.ok) return { kind: 'redirect', to: '/konto/password?done' }
      if (changed.refusal.code === 'account/prove-first')
        return { kind: 'redirect', to: `/konto/bestaetigen?to=${encodeURIComponent('/konto/password')}` }
      if (changed.refusal.code !== 'account/wrong-password') return { kind: 'refusal', refusal: changed.refusal }
      return again([{ field: 'current-password', text: refusals['account/wrong-password'] }])
    },
  })
