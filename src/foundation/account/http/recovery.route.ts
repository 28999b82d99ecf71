import { z } from 'zod'
import { id, newId } from '../../../kernel/ids.ts'
import { defineRoute, type Route } from '../../../platform/http/words.ts'
import { hasSecondFactor } from '../domain/ways-in.ts'
import { registerTexts } from '../page-texts.ts'
import { may } from '../permissions.ts'
import { refusals } from '../refusals.ts'
import { askRecovery, lookRecovery, recover } from '../verbs/recover.ts'
import { checkPassword, normalEmail } from '../words.ts'
import { field, visitorOf, welcome } from './entry.ts'
import { askRecoveryPage, recoverPage } from './pages/recovery.page.tsx'
import type { FieldProblem } from './registration-form.ts'
import type { EntryShell } from './shell.ts'

/** The form for who forgot the password; after it was sent, the same page says so. */
export const showForgotten = (): Route =>
  defineRoute({
    method: 'GET',
    path: '/konto/passwort-vergessen',
    permission: may.signIn,
    summary: 'asks for the address of an account whose password was forgotten',
    takes: { query: z.object({ sent: z.string().optional() }) },
    answer: ({ frame, query }) => ({
      kind: 'page',
      ...askRecoveryPage(frame, { key: newId(), problems: [], sent: query.sent !== undefined }),
    }),
  })

/** Sends a link for a new password; the same answer whether there is an account or not. */
export const sendForgotten = (shell: EntryShell): Route =>
  defineRoute({
    method: 'POST',
    repeat: 'once',
    path: '/konto/passwort-vergessen',
    permission: may.signIn,
    summary: 'sends a link by which a new password is set',
    takes: { form: z.object({ email: field }) },
    answer: async ({ form, frame, idempotencyKey, network }) => {
      const email = normalEmail(form.email)
      const key = idempotencyKey === null ? newId() : id(idempotencyKey)
      if (email === null) {
        const problems = [{ field: 'email', text: registerTexts.emailWrong }]
        return { kind: 'page', status: 422, ...askRecoveryPage(frame, { key, problems, sent: false }) }
      }
      const asked = await askRecovery(shell)({ email, network, key })
      if (!asked.ok) return { kind: 'refusal', refusal: asked.refusal }
      return { kind: 'redirect', to: '/konto/passwort-vergessen?sent' }
    },
  })

/** The page behind the link of the mail. */
export const showRecover = (shell: EntryShell): Route =>
  defineRoute({
    method: 'GET',
    path: '/konto/wiederherstellen',
    permission: may.signIn,
    summary: 'asks for a new password, with the code that a protected account needs',
    takes: { query: z.object({ token: field }) },
    answer: async ({ frame, query }) => {
      const open = await lookRecovery(shell)(query.token)
      if (!open.ok) return { kind: 'refusal', refusal: open.refusal }
      const needsCode = hasSecondFactor(open.value.ways)
      return { kind: 'page', ...recoverPage(frame, { token: query.token, needsCode, problems: [] }) }
    },
  })

/** Sets the new password. */
export const sendRecover = (shell: EntryShell): Route =>
  defineRoute({
    method: 'POST',
    repeat: { harmless: 'a link is used up by the first; the second is told so and changes nothing' },
    path: '/konto/wiederherstellen',
    permission: may.signIn,
    summary: 'sets a new password by the link of a mail, ends all sessions and signs in',
    takes: { form: z.object({ token: field, 'new-password': field, code: field }) },
    answer: async ({ cookies, form, frame, network, userAgent }) => {
      const { token, code, 'new-password': fresh } = form
      const open = await lookRecovery(shell)(token)
      if (!open.ok) return { kind: 'refusal', refusal: open.refusal }
      const again = (problems: readonly FieldProblem[]) => {
        const view = { token, needsCode: hasSecondFactor(open.value.ways), problems }
        return { kind: 'page', status: 422, ...recoverPage(frame, view) } as const
      }
      const wrong = checkPassword(fresh, open.value.email)
      if (wrong !== null) return again([{ field: 'new-password', text: registerTexts[wrong] }])
      const done = await recover(shell)({ token, fresh, code }, visitorOf(shell, { cookies, network, userAgent }))
      if (done.ok) return welcome(done.value, '/konto/anmeldung', { secure: shell.secure })
      if (done.refusal.code !== 'account/wrong-code') return { kind: 'refusal', refusal: done.refusal }
      return again([{ field: 'code', text: refusals['account/wrong-code'] }])
    },
  })
