import { z } from 'zod'
import { defineRoute, type Route } from '../../../platform/http/words.ts'
import { readLinkToken } from '../domain/link.ts'
import { may } from '../permissions.ts'
import { confirm } from '../verbs/confirm.ts'
import { entrance, field, goOn, keepReturn, keptReturn, withTo } from './entry.ts'
import { confirmedPage, confirmPage } from './pages/confirm.page.tsx'
import type { EntryShell } from './shell.ts'

const withToken = z.object({ token: field })

/** The page behind the link of the mail. Programs that look into mails open links too, so it only asks. */
export const showConfirm = ({ keys }: EntryShell): Route =>
  defineRoute({
    method: 'GET',
    path: '/konto/confirm',
    permission: may.register,
    summary: 'asks whether the address is to be confirmed',
    takes: { query: withToken },
    answer: ({ frame, query }) =>
      readLinkToken(keys.derived('account.link'), query.token) === null
        ? { kind: 'refusal', refusal: { code: 'account/link-used-up' } }
        : { kind: 'page', ...confirmPage(frame, query.token) },
  })

/** Confirms the address. */
export const sendConfirm = (shell: EntryShell): Route =>
  defineRoute({
    method: 'POST',
    repeat: { harmless: 'a link is used up by the first; the second is told so and changes nothing' },
    path: '/konto/confirm',
    permission: may.register,
    summary: 'confirms the address of an account by the link of its mail',
    takes: { form: withToken },
    answer: async ({ cookies, form }) => {
      const confirmed = await confirm(shell)(form.token)
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
