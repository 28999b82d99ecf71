import { z } from 'zod'
import { isId } from '../../../kernel/ids.ts'
import { listMailbox, openMessage } from '../../../foundation/mailbox/index.ts'
import type { MailboxMessage } from '../../../foundation/mailbox/words.ts'
import { defineRoute, type Route } from '../../../platform/http/words.ts'
import { may } from '../permissions.ts'
import type { FilingShell } from '../shell.ts'
import { aMoment, anId, forActor } from './answers.ts'

const aHead = z.object({
  id: z.uuid(),
  authority: z.uuid(),
  case: z.string().nullable().meta({ description: 'authority and id of the case, parted by a slash' }),
  official: z
    .boolean()
    .meta({ description: 'whether the law attaches an effect to it; its first opening is kept as evidence' }),
  title: z.string(),
  providedAt: aMoment,
  readAt: aMoment.nullable(),
  replyUntil: z.iso.date().nullable(),
  href: z.string(),
})

const aMessage = aHead.extend({
  text: z.array(z.string()).meta({ description: 'paragraphs' }),
  attachments: z.array(z.object({ text: z.string(), href: z.string() })),
})

const headOf = (message: MailboxMessage): z.output<typeof aHead> => ({
  id: message.id,
  authority: message.authority,
  case: message.caseRef,
  official: message.official,
  title: message.title,
  providedAt: message.providedAt,
  readAt: message.readAt,
  replyUntil: message.replyUntil,
  href: `/api/v1/mailbox/${message.id}`,
})

/** What a page of a case shows, programs find below their own address. */
const forPrograms = (href: string): string => (href.startsWith('/cases/') ? `/api/v1${href}` : href)

/** The mailbox of the party that the key or the session acts for, newest first. Listing opens nothing. */
export const showMailbox = (shell: FilingShell): Route =>
  defineRoute({
    method: 'GET',
    path: '/api/v1/mailbox',
    permission: may.readMail,
    summary: 'lists the messages of the own mailbox, newest first',
    takes: { query: z.object({ before: z.string().refine(isId).optional() }) },
    program: { gets: z.object({ messages: z.array(aHead), next: z.string().nullable() }) },
    answer: ({ actor, query }) =>
      forActor(actor, async (actor) => {
        if (actor.actingFor.kind !== 'self' && !actor.actingFor.scope.rights.includes('mailbox'))
          return { kind: 'refusal', refusal: { code: 'mailbox/not-allowed' } }
        const { messages, next } = await listMailbox(shell)(actor, { before: query.before ?? null })
        const more = next === null ? null : `/api/v1/mailbox?before=${next}`
        return { kind: 'json', value: { messages: messages.map(headOf), next: more } }
      }),
  })

/** Opens one message; of an official one the first opening is kept as evidence, whoever does it. */
export const showMessage = (shell: FilingShell): Route =>
  defineRoute({
    method: 'GET',
    path: '/api/v1/mailbox/:message',
    permission: may.readMail,
    summary: 'opens a message of the own mailbox; the first opening of an official one is evidence',
    takes: { params: z.object({ message: anId }) },
    program: { gets: aMessage },
    answer: ({ actor, params }) =>
      forActor(actor, async (actor) => {
        const opened = await openMessage(shell)(actor, params.message)
        if (!opened.ok) return { kind: 'refusal', refusal: opened.refusal }
        const { text, links } = opened.value
        const attachments = links.map((link) => ({ text: link.text, href: forPrograms(link.href) }))
        return { kind: 'json', value: { ...headOf(opened.value), text, attachments } }
      }),
  })
