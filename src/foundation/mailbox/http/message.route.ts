import { z } from 'zod'
import type { Actor } from '../../../kernel/actor.ts'
import { type Day, dayOf } from '../../../kernel/clock.ts'
import { type Id, isId } from '../../../kernel/ids.ts'
import { say } from '../../../kernel/texts.ts'
import type { Frame } from '../../../platform/html/words.ts'
import { type Answer, defineRoute, type Route } from '../../../platform/http/words.ts'
import { may } from '../permissions.ts'
import type { MailboxPagesShell, MailboxShell } from '../shell.ts'
import { mailboxTexts } from '../texts.ts'
import { ownProof } from '../verbs/proof.ts'
import { openMessage, TIDYINGS, tidyMessage } from '../verbs/read-mailbox.ts'
import { type MailboxMessage, PORTAL, servedBy } from '../words.ts'
import { messagePage, removePage } from './pages/message.page.tsx'
import { signInFirst } from './sign-in-first.ts'

const params = z.object({ message: z.custom<Id>((text) => typeof text === 'string' && isId(text)) })

interface Opening {
  readonly actor: Actor
  readonly frame: Frame
  readonly message: Id
  /** Whether an answer to it was just sent. */
  readonly sent?: boolean
}

const servedOf = ({ way, providedAt, noticedAt, readAt }: MailboxMessage, today: Day) =>
  servedBy(
    {
      way,
      provided: dayOf(providedAt),
      notice: dayOf(noticedAt ?? providedAt),
      retrieved: readAt && dayOf(readAt),
    },
    today,
  )

const open = async (
  shell: MailboxPagesShell,
  { actor, frame, message: wanted, sent = false }: Opening,
  page: typeof messagePage,
): Promise<Answer> => {
  const opened = await openMessage(shell)(actor, wanted)
  if (!opened.ok) return { kind: 'refusal', refusal: opened.refusal }
  const message = opened.value
  const authority = await shell.authorities.byId(message.authority)
  const portal = message.authority === PORTAL ? say(mailboxTexts.portal, frame.language) : null
  const known = message.official ? servedOf(message, dayOf(shell.clock())) : null
  const answerAt = message.caseRef === null ? null : shell.answerAt(message.caseRef, message.id)
  return { kind: 'page', ...page(frame, { message, from: authority?.name ?? portal, known, answerAt, sent }) }
}

/** One message of the own mailbox; opening it marks it as read. */
export const showMessage = (shell: MailboxPagesShell): Route =>
  defineRoute({
    method: 'GET',
    path: '/konto/postfach/:message',
    permission: may.read,
    summary: 'opens a message of the own mailbox',
    takes: { params, query: z.object({ sent: z.string().optional() }) },
    answer: ({ actor, frame, params: { message }, query: { sent } }) =>
      actor === null ? signInFirst : open(shell, { actor, frame, message, sent: sent !== undefined }, messagePage),
  })

/** Asks whether a message is to be deleted. */
export const showRemove = (shell: MailboxPagesShell): Route =>
  defineRoute({
    method: 'GET',
    path: '/konto/postfach/:message/loeschen',
    permission: may.read,
    summary: 'asks whether a message is to be deleted',
    takes: { params },
    answer: ({ actor, frame, params: { message } }) =>
      actor === null ? signInFirst : open(shell, { actor, frame, message }, removePage),
  })

/** Puts a message away, takes it back or deletes it. */
export const sendTidy = (shell: MailboxShell): Route =>
  defineRoute({
    method: 'POST',
    path: '/konto/postfach/:message',
    repeat: { harmless: 'what is put away or gone stays so' },
    permission: may.tidy,
    summary: 'puts a message of the own mailbox away, takes it back or deletes it',
    takes: { params, form: z.object({ do: z.enum(TIDYINGS) }) },
    answer: async ({ actor, params: { message }, form }) => {
      if (actor === null) return signInFirst
      const done = await tidyMessage(shell)(actor, message, form.do)
      if (!done.ok) return { kind: 'refusal', refusal: done.refusal }
      return { kind: 'redirect', to: form.do === 'restore' ? `/konto/postfach/${message}` : '/konto/postfach' }
    },
  })

/** The proof of an official delivery, for the person. */
export const downloadProof = (shell: MailboxPagesShell): Route =>
  defineRoute({
    method: 'GET',
    path: '/konto/postfach/:message/nachweis',
    permission: may.read,
    summary: 'prints when an official message was provided, told of and first opened',
    takes: { params },
    answer: async ({ actor, language, params: { message } }) => {
      if (actor === null) return signInFirst
      const proof = await ownProof(shell)(actor, message, language)
      if (!proof.ok) return { kind: 'refusal', refusal: proof.refusal }
      return {
        kind: 'file',
        name: proof.value.name,
        mediaType: 'application/pdf',
        bytes: proof.value.bytes,
        inline: true,
      }
    },
  })
