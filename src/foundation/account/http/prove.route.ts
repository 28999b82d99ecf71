import { z } from 'zod'
import { type Answer, defineRoute, type Route } from '../../../platform/http/words.ts'
import { signInTexts } from '../page-texts.ts'
import { may } from '../permissions.ts'
import { refusals } from '../refusals.ts'
import { provePasskey, proveTyped } from '../verbs/prove-again.ts'
import { viewWays } from '../verbs/ways-in.ts'
import { deviceCookie, field, sessionCookie, visitIn, withTo } from './entry.ts'
import { provePage } from './pages/prove.page.tsx'
import { signInFirst } from './sign-in-first.ts'
import type { EntryShell } from './shell.ts'

const goOn = (token: string, to: string, { secure }: EntryShell): Answer => ({
  kind: 'redirect',
  to: to === '/' ? '/konto/anmeldung' : to,
  cookies: [sessionCookie(token, secure)],
})

/** Asks once more who is there. */
export const showProve = (shell: EntryShell): Route =>
  defineRoute({
    method: 'GET',
    path: '/konto/bestaetigen',
    permission: may.proveAgain,
    summary: 'asks within a session that its person proves to be there',
    takes: { query: withTo },
    answer: async ({ actor, frame, query }) => {
      if (actor === null) return signInFirst
      const { ways } = await viewWays(shell)(actor)
      return { kind: 'page', ...provePage(frame, { ways, to: query.to, problems: [] }) }
    },
  })

/** Proves it by the password, and a code where the account has codes. */
export const sendProve = (shell: EntryShell): Route =>
  defineRoute({
    method: 'POST',
    repeat: { harmless: 'the second proves the same once more' },
    path: '/konto/bestaetigen',
    permission: may.proveAgain,
    summary: 'proves within a session, by password and code, that its person is there',
    takes: { form: withTo.extend({ password: field, code: field }) },
    answer: async ({ actor, cookies, form, frame }) => {
      if (actor === null) return signInFirst
      const { password, code, to } = form
      const device = deviceCookie(cookies, shell.secure)
      const raised = await proveTyped(shell)(actor, { password, code, device })
      if (raised.ok) return goOn(raised.value.token, to, shell)
      const { refusal } = raised
      if (refusal.code !== 'account/wrong-password' && refusal.code !== 'account/wrong-code')
        return { kind: 'refusal', refusal }
      const { status: _, ...text } = refusals[refusal.code]
      const name = refusal.code === 'account/wrong-code' ? 'code' : 'password'
      const { ways } = await viewWays(shell)(actor)
      const problems = [
        { field: name, text: name === 'password' && password === '' ? signInTexts.passwordMissing : text },
      ]
      return { kind: 'page', status: 422, ...provePage(frame, { ways, to, problems }) }
    },
  })

/** Proves it by a passkey. */
export const sendProvePasskey = (shell: EntryShell): Route =>
  defineRoute({
    method: 'POST',
    repeat: { harmless: 'a challenge works once; the second is refused' },
    path: '/konto/bestaetigen/passkey',
    permission: may.proveAgain,
    summary: 'proves within a session, by a passkey, that its person is there',
    takes: { form: withTo.extend({ response: z.string().default('') }) },
    answer: async ({ actor, cookies, form }) => {
      if (actor === null) return signInFirst
      const visit = visitIn(cookies, shell.secure)
      const raised = await provePasskey(shell)(actor, { sent: form.response, visit })
      return raised.ok ? goOn(raised.value.token, form.to, shell) : { kind: 'refusal', refusal: raised.refusal }
    },
  })
