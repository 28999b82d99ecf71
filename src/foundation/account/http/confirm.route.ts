import { z } from 'zod'
import { defineRoute, type Route } from '../../../platform/http/words.ts'
import { readLinkToken } from '../domain/link.ts'
import { may } from '../permissions.ts'
import { registerTexts } from '../page-texts.ts'
import { confirm, confirmWithPasskey, lookConfirm } from '../verbs/confirm.ts'
import { checkPassword } from '../words.ts'
import { entrance, field, goOn, keepReturn, keptReturn, knowDevice, visitorOf, welcome, withTo } from './entry.ts'
import { confirmedPage, confirmPage, firstWayPage } from './pages/confirm.page.tsx'
import type { EntryShell } from './shell.ts'

const withToken = z.object({ token: field })

/** The page behind the link of the mail. Programs that look into mails open links too, so it only asks. */
export const showConfirm = (shell: EntryShell): Route =>
  defineRoute({
    method: 'GET',
    path: '/konto/confirm',
    permission: may.register,
    summary: 'asks whether the address is to be confirmed',
    takes: { query: withToken },
    answer: async ({ frame, query }) => {
      const { token } = query
      if (readLinkToken(shell.keys.derived('account.link'), token) === null)
        return { kind: 'refusal', refusal: { code: 'account/link-used-up' } }
      const open = await lookConfirm(shell)(token)
      if (!open?.choosesWay) return { kind: 'page', ...confirmPage(frame, token) }
      return { kind: 'page', ...firstWayPage(frame, { token, problems: [] }) }
    },
  })

/** Confirms the address. */
export const sendConfirm = (shell: EntryShell): Route =>
  defineRoute({
    method: 'POST',
    repeat: { harmless: 'a link is used up by the first; the second is told so and changes nothing' },
    path: '/konto/confirm',
    permission: may.register,
    summary: 'confirms the address of an account by the link of its mail',
    takes: { form: z.object({ token: field, response: field, password: field, 'passkey-name': field }) },
    answer: async ({ cookies, form, frame, network, userAgent }) => {
      const { token, response, password } = form
      if (response !== '') {
        const wish = { token, sent: response, name: form['passkey-name'] }
        const signedIn = await confirmWithPasskey(shell)(wish, visitorOf(shell, { cookies, network, userAgent }))
        if (!signedIn.ok) return { kind: 'refusal', refusal: signedIn.refusal }
        const more = [keepReturn('/', shell.secure), await knowDevice(shell, cookies, signedIn.value.account)]
        return welcome(signedIn.value, keptReturn(cookies, shell.secure), { secure: shell.secure, more })
      }
      const open = await lookConfirm(shell)(token)
      const wrong = open?.choosesWay ? checkPassword(password, '') : null
      if (wrong !== null) {
        const problems = [{ field: 'password', text: registerTexts[wrong] }]
        return { kind: 'page', status: 422, ...firstWayPage(frame, { token, problems }) }
      }
      const confirmed = await confirm(shell)(token, open?.choosesWay ? password : null)
      if (!confirmed.ok) return { kind: 'refusal', refusal: confirmed.refusal }
      const to = entrance('/konto/confirmed', keptReturn(cookies, shell.secure))
      return { kind: 'redirect', to, cookies: [keepReturn('/', shell.secure)] }
    },
  })

/** Says that the address is confirmed. */
export const showConfirmed = (): Route =>
  defineRoute({
    method: 'GET',
    path: '/konto/confirmed',
    permission: may.register,
    summary: 'says that the address is confirmed',
    takes: { query: withTo },
    answer: ({ actor, frame, query }) =>
      actor === null ? { kind: 'page', ...confirmedPage(frame, query.to) } : goOn(query.to, actor),
  })
