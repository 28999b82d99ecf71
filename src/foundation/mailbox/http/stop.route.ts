import { z } from 'zod'
import { defineRoute, type Route } from '../../../platform/http/words.ts'
import { may } from '../permissions.ts'
import type { MailboxShell } from '../shell.ts'
import { readStopToken, stopNotices } from '../verbs/stop-notices.ts'
import { stopPage, stoppedPage } from './pages/stop.page.tsx'

const token = z.string().max(200).catch('')

/** The page behind the link of a mail: asks whether such mails are to stop. */
export const showStop = (shell: MailboxShell): Route =>
  defineRoute({
    method: 'GET',
    path: '/konto/abbestellen',
    permission: may.stop,
    summary: 'asks whether mails of a kind are to stop, by the link of such a mail',
    takes: { query: z.object({ token, done: z.string().optional() }) },
    answer: ({ frame, query }) => {
      if (query.done !== undefined) return { kind: 'page', ...stoppedPage(frame) }
      const read = readStopToken(shell, query.token)
      if (read === null) return { kind: 'refusal', refusal: { code: 'mailbox/bad-link' } }
      return { kind: 'page', ...stopPage(frame, { token: query.token, what: read.what, one: read.caseRef !== null }) }
    },
  })

/** Stops mails of a kind. */
export const sendStop = (shell: MailboxShell): Route =>
  defineRoute({
    method: 'POST',
    path: '/konto/abbestellen',
    repeat: { harmless: 'what was stopped stays stopped' },
    permission: may.stop,
    summary: 'stops mails of a kind, by the link of such a mail',
    takes: { form: z.object({ token }) },
    answer: async ({ form }) => {
      const stopped = await stopNotices(shell)(form.token)
      if (!stopped.ok) return { kind: 'refusal', refusal: stopped.refusal }
      return { kind: 'redirect', to: '/konto/abbestellen?done' }
    },
  })
