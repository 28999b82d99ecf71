import { z } from 'zod'
import type { Actor } from '../../../kernel/actor.ts'
import { parseDay } from '../../../kernel/clock.ts'
import { type Id, isId } from '../../../kernel/ids.ts'
import { type Language, say } from '../../../kernel/texts.ts'
import { joinDate } from '../../../platform/html/index.ts'
import { defineRoute, type Route } from '../../../platform/http/words.ts'
import { may } from '../permissions.ts'
import type { MailboxShell } from '../shell.ts'
import { MAILBOX_PARTS } from '../store/message-page.ts'
import { mailboxTexts } from '../texts.ts'
import { topicsFor } from '../verbs/party.ts'
import { listMailbox, listSenders } from '../verbs/read-mailbox.ts'
import { PORTAL } from '../words.ts'
import { mailboxPage, type MailboxSearch } from './pages/mailbox.page.tsx'
import { signInFirst } from './sign-in-first.ts'

const typed = z.string().max(40).catch('')

const search = z.object({
  part: z.enum(MAILBOX_PARTS).catch('inbox'),
  sender: typed,
  before: typed,
  'from--day': typed,
  'from--month': typed,
  'from--year': typed,
  'to--day': typed,
  'to--month': typed,
  'to--year': typed,
})

type Search = z.output<typeof search>

const dayIn = (query: Search, name: 'from' | 'to'): string =>
  joinDate({ day: query[`${name}--day`], month: query[`${name}--month`], year: query[`${name}--year`] })

const idOf = (text: string): Id | null => (isId(text) ? text : null)

const wishOf = (query: Search): MailboxSearch & { readonly sender: Id | null } => ({
  part: query.part,
  sender: idOf(query.sender),
  from: dayIn(query, 'from'),
  to: dayIn(query, 'to'),
})

const namesIn = async (shell: MailboxShell, language: Language): Promise<ReadonlyMap<Id, string>> => {
  const names = new Map((await shell.authorities.all()).map((authority) => [authority.id, authority.name]))
  return names.set(PORTAL, say(mailboxTexts.portal, language))
}

const sendersFor = async (shell: MailboxShell, actor: Actor, names: ReadonlyMap<Id, string>) =>
  (await listSenders(shell)(actor)).map((id) => ({ id, name: names.get(id) ?? id }))

/** The mailbox of the party that somebody acts for, newest first. */
export const showMailbox = (shell: MailboxShell): Route =>
  defineRoute({
    method: 'GET',
    path: '/konto/postfach',
    permission: may.read,
    summary: 'lists the messages of the own mailbox',
    takes: { query: search },
    answer: async ({ actor, frame, query }) => {
      if (actor === null) return signInFirst
      if (topicsFor(actor)?.length === 0) return { kind: 'refusal', refusal: { code: 'mailbox/not-allowed' } }
      const wish = wishOf(query)
      const before = idOf(query.before)
      const { messages, next } = await listMailbox(shell)(actor, {
        part: wish.part,
        authority: wish.sender,
        from: parseDay(wish.from),
        to: parseDay(wish.to),
        before,
      })
      const names = await namesIn(shell, frame.language)
      const rows = messages.map((message) => ({ message, from: names.get(message.authority) ?? null }))
      const senders = await sendersFor(shell, actor, names)
      return { kind: 'page', ...mailboxPage(frame, { rows, next, older: before !== null, wish, senders }) }
    },
  })
