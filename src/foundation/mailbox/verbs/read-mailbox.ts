import { type Actor, partyOf } from '../../../kernel/actor.ts'
import { type Day, dayOf, endOf, type Instant, plus } from '../../../kernel/clock.ts'
import type { Id } from '../../../kernel/ids.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import { inAccount, inAuthority, type Tx } from '../../../platform/postgres/index.ts'
import { audit } from '../../security/index.ts'
import { byDownload } from '../domain/law/delivery.ts'
import type { MailboxShell } from '../shell.ts'
import type { MailboxPart } from '../store/message-page.ts'
import { deleteMessage, markRead, setArchived } from '../store/message-marks.ts'
import { findMessage, listMessages, sendersOf } from '../store/messages.ts'
import type { MailboxMessage, MailboxRefusal } from '../words.ts'
import { mayRead, topicsFor } from './party.ts'

/** How many messages a page of the mailbox shows. */
export const MESSAGES_ON_A_PAGE = 25

/** What somebody wants to see of the mailbox; what is left out is not narrowed. */
export interface MailboxWish {
  readonly part?: MailboxPart
  readonly authority?: Id | null
  readonly caseRef?: string | null
  /** First and last day of provision, in Germany. */
  readonly from?: Day | null
  readonly to?: Day | null
  readonly before?: Id | null
}

/** A page of the mailbox. */
export interface MailboxPage {
  readonly messages: readonly MailboxMessage[]
  /** Where the following page starts; null at the end. */
  readonly next: Id | null
}

const startOf = (on: Day) => endOf(plus(on, '-P1D'))

/** A page of the mailbox of the party that somebody acts for, newest first; empty where the mandate does not reach it. */
export const listMailbox =
  (shell: Pick<MailboxShell, 'db' | 'keys'>) =>
  async (actor: Actor, wish: MailboxWish | null): Promise<MailboxPage> => {
    const party = partyOf(actor)
    const page = {
      party,
      part: wish?.part ?? 'inbox',
      authority: wish?.authority ?? null,
      caseRef: wish?.caseRef ?? null,
      from: wish?.from ? startOf(wish.from) : null,
      to: wish?.to ? endOf(wish.to) : null,
      topics: topicsFor(actor),
      before: wish?.before ?? null,
      limit: MESSAGES_ON_A_PAGE + 1,
    }
    const found = await shell.db.tx(inAccount(party), (tx) => listMessages(tx, shell.keys, page))
    const messages = found.slice(0, MESSAGES_ON_A_PAGE)
    return { messages, next: found.length > MESSAGES_ON_A_PAGE ? (messages.at(-1)?.id ?? null) : null }
  }

/** Who has written to the party that somebody acts for. */
export const listSenders =
  (shell: Pick<MailboxShell, 'db'>) =>
  async (actor: Actor): Promise<readonly Id[]> => {
    const party = partyOf(actor)
    if (topicsFor(actor) !== null) return []
    return shell.db.tx(inAccount(party), (tx) => sendersOf(tx, party))
  }

type OpeningShell = Pick<MailboxShell, 'db' | 'clock' | 'keys' | 'outbox'>

const find = async (
  shell: Pick<MailboxShell, 'keys'>,
  tx: Tx,
  { actor, message }: { readonly actor: Actor; readonly message: Id },
): Promise<Result<MailboxMessage, MailboxRefusal>> => {
  if (topicsFor(actor)?.length === 0) return refuse({ code: 'mailbox/not-allowed' })
  const found = await findMessage(tx, shell.keys, { party: partyOf(actor), message })
  return found && mayRead(actor, found.topics) ? ok(found) : refuse({ code: 'mailbox/not-found' })
}

/** Whether a message was to be retrieved, and was not within the days of the law after its notice (VwVfG § 41 (2a)). */
const isOver = ({ official, way, noticedAt, readAt }: MailboxMessage, now: Instant): boolean => {
  if (!official || way === 'mailbox' || readAt !== null || noticedAt === null) return false
  return byDownload(way, { notice: dayOf(noticedAt), retrieved: null }, dayOf(now))?.state === 'not-served'
}

/**
 * Opens one message of the party that somebody acts for. The first opening is kept, also beside the authority's evidence
 * of an official message; whoever opens it for somebody else is noted every time. Refuses what was to be retrieved and was not in
 * time (`mailbox/download-over`).
 */
export const openMessage =
  (shell: OpeningShell) =>
  (actor: Actor, message: Id): Promise<Result<MailboxMessage, MailboxRefusal>> => {
    const party = partyOf(actor)
    return shell.db.tx(inAccount(party), async (tx) => {
      const at = shell.clock()
      const found = await find(shell, tx, { actor, message })
      if (!found.ok) return found
      if (isOver(found.value, at)) return refuse({ code: 'mailbox/download-over' })
      const first = found.value.readAt === null && (await markRead(tx, { party, message }, at))
      if (first || actor.actingFor.kind !== 'self') {
        const act = { act: 'mailbox.open', ref: { message, account: party, first } }
        await audit.append(tx, act, { doer: actor, at })
      }
      if (first && found.value.official)
        await shell.outbox.say(tx, {
          kind: 'mailbox.opened',
          scope: inAuthority(found.value.authority),
          ref: { account: party, message, at },
        })
      return ok(first ? { ...found.value, readAt: at } : found.value)
    })
  }

/** What somebody does with a message: put it away, take it back, delete it. */
export const TIDYINGS = ['archive', 'restore', 'delete'] as const
export type Tidying = (typeof TIDYINGS)[number]

/**
 * Puts a message away, takes it back or deletes it. What must be provable stays with its authority. Refuses to delete an
 * official message that was never opened: its effect comes anyway.
 */
export const tidyMessage =
  (shell: Pick<MailboxShell, 'db' | 'clock' | 'keys'>) =>
  (actor: Actor, message: Id, how: Tidying): Promise<Result<null, MailboxRefusal>> => {
    const party = partyOf(actor)
    return shell.db.tx(inAccount(party), async (tx) => {
      const at = shell.clock()
      const found = await find(shell, tx, { actor, message })
      if (!found.ok) return how === 'delete' && found.refusal.code === 'mailbox/not-found' ? ok(null) : found
      if (how === 'delete' && found.value.official && found.value.readAt === null)
        return refuse({ code: 'mailbox/read-first' })
      const key = { party, message }
      if (how === 'delete') await deleteMessage(tx, key)
      else await setArchived(tx, key, how === 'archive' ? at : null)
      await audit.append(tx, { act: `mailbox.${how}`, ref: { message, account: party } }, { doer: actor, at })
      return ok(null)
    })
  }
