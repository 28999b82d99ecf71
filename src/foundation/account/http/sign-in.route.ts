import { newId } from '../../../kernel/ids.ts'
import { type Answer, defineRoute, type Route } from '../../../platform/http/words.ts'
import { signInTexts as t } from '../page-texts.ts'
import { may } from '../permissions.ts'
import { refusals } from '../refusals.ts'
import { signIn } from '../verbs/sign-in.ts'
import { normalEmail } from '../words.ts'
import { field, goOn, knowDevice, visitorOf, welcome, withTo } from './entry.ts'
import { codePage } from './pages/code.page.tsx'
import { signInPage } from './pages/sign-in.page.tsx'
import type { FieldProblem } from './registration-form.ts'
import type { EntryShell } from './shell.ts'

/** The form to sign in with. */
export const showSignIn = ({ waysIn }: Pick<EntryShell, 'waysIn'>): Route =>
  defineRoute({
    method: 'GET',
    path: '/konto/sign-in',
    permission: may.signIn,
    summary: 'shows the form to sign in with',
    takes: { query: withTo },
    answer: ({ actor, frame, query }) =>
      actor === null
        ? { kind: 'page', ...signInPage(frame, { to: query.to, email: '', problems: [], notConfirmed: false, waysIn }) }
        : goOn(query.to, actor),
  })

/** Signs in. Wrong address and wrong password look alike. */
export const sendSignIn = (shell: EntryShell): Route =>
  defineRoute({
    method: 'POST',
    repeat: { harmless: 'the second opens another session; the first ends by itself or on the page of sessions' },
    path: '/konto/sign-in',
    permission: may.signIn,
    summary: 'signs in with address and password',
    takes: { form: withTo.extend({ email: field, password: field }) },
    answer: async ({ actor, cookies, form, frame, network, userAgent }) => {
      if (actor !== null) return goOn(form.to, actor)
      const page = (status: number, problems: readonly FieldProblem[], notConfirmed = false): Answer => ({
        kind: 'page',
        status,
        ...signInPage(frame, { to: form.to, email: form.email, problems, notConfirmed }),
      })
      const missing = missingIn(form)
      if (missing.length > 0) return page(422, missing)
      const from = visitorOf(shell, { cookies, network, userAgent })
      const signedIn = await signIn(shell)(normalEmail(form.email) ?? '', form.password, from)
      if (signedIn.ok) {
        const more = [await knowDevice(shell, cookies, signedIn.value.account)]
        return welcome(signedIn.value, form.to, { secure: shell.secure, more })
      }
      if (signedIn.refusal.code === 'account/code-needed') {
        const { ticket } = signedIn.refusal
        return { kind: 'page', ...codePage(frame, { to: form.to, ticket, problems: [] }) }
      }
      if (signedIn.refusal.code === 'account/busy') return { kind: 'refusal', refusal: signedIn.refusal }
      if (signedIn.refusal.code === 'account/too-many-attempts') {
        const { seconds } = signedIn.refusal
        const view = {
          to: form.to,
          email: form.email,
          problems: [],
          notConfirmed: false,
          wait: { seconds, key: newId() },
        }
        return { kind: 'page', status: 429, retryAfterSeconds: seconds, ...signInPage(frame, view) }
      }
      const { status, ...text } = refusals[signedIn.refusal.code]
      if (signedIn.refusal.code === 'account/not-confirmed') return page(status, [], true)
      return page(status, [{ field: 'password', text }])
    },
  })

const missingIn = ({ email, password }: { email: string; password: string }): readonly FieldProblem[] => [
  ...(email.trim() === '' ? [{ field: 'email', text: t.emailMissing }] : []),
  ...(password === '' ? [{ field: 'password', text: t.passwordMissing }] : []),
]
