import { z } from 'zod'
import { type Id, isId } from '../../../kernel/ids.ts'
import { defineRoute, type Route } from '../../../platform/http/words.ts'
import { say } from '../../../kernel/texts.ts'
import { mailboxTexts } from '../texts.ts'
import { PORTAL } from '../words.ts'
import { may } from '../permissions.ts'
import { openMessage } from '../verbs/mailbox.ts'
import { messagePage } from './pages/message.page.tsx'
import { signInFirst } from './sign-in-first.ts'
import type { MailboxShell } from '../shell.ts'

/** One message of the own mailbox; opening it marks it as read. */
export const showMessage = (shell: MailboxShell): Route =>
  defineRoute({
    method: 'GET',
    path: '/konto/postfach/:message',
    permission: may.read,
    summary: 'opens a message of the own mailbox',
    takes: { params: z.object({ message: z.custom<Id>((text) => typeof text === 'string' && isId(text)) }) },
    answer: async ({ actor, frame, params }) => {
      if (actor === null) return signInFirst
      const opened = await openMessage(shell)(actor, params.message)
      if (!opened.ok) return { kind: 'refusal', refusal: opened.refusal }
      const from = await shell.authorities.byId(opened.value.authority)
      const portal = opened.value.authority === PORTAL ? say(mailboxTexts.portal, frame.language) : null
      return { kind: 'page', ...messagePage(frame, { message: opened.value, from: from?.name ?? portal }) }
    },
  })
