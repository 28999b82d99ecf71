import { z } from 'zod'
import { isId } from '../../../kernel/ids.ts'
import { defineRoute, type Route } from '../../../platform/http/words.ts'
import { say } from '../../../kernel/texts.ts'
import { mailboxTexts } from '../texts.ts'
import { PORTAL } from '../words.ts'
import { may } from '../permissions.ts'
import { listMailbox } from '../verbs/mailbox.ts'
import { mailboxPage } from './pages/mailbox.page.tsx'
import { signInFirst } from './sign-in-first.ts'
import type { MailboxShell } from '../shell.ts'

/** The own mailbox, newest first. */
export const showMailbox = (shell: MailboxShell): Route =>
  defineRoute({
    method: 'GET',
    path: '/konto/postfach',
    permission: may.read,
    summary: 'lists the messages of the own mailbox',
    takes: { query: z.object({ before: z.string().optional() }) },
    answer: async ({ actor, frame, query }) => {
      if (actor === null) return signInFirst
      const before = query.before !== undefined && isId(query.before) ? query.before : null
      const { messages, next } = await listMailbox(shell)(actor, before)
      const names = new Map((await shell.authorities.all()).map((authority) => [authority.id, authority.name]))
      names.set(PORTAL, say(mailboxTexts.portal, frame.language))
      const rows = messages.map((message) => ({ message, from: names.get(message.authority) ?? null }))
      return { kind: 'page', ...mailboxPage(frame, { rows, next, older: before !== null }) }
    },
  })
