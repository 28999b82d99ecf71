import { type Actor, partyOf } from '../../../kernel/actor.ts'
import { ok, type Result } from '../../../kernel/result.ts'
import { inAccount } from '../../../platform/postgres/index.ts'
import type { MailboxShell } from '../shell.ts'
import { listMessages } from '../store/messages.ts'
import type { MailboxRefusal } from '../words.ts'
import { mayRead } from './party.ts'
import { openMessage } from './read-mailbox.ts'

const MOST = 50

/** A document of a case that somebody opens on the page of the case. */
export interface OpenedDocument {
  readonly caseRef: string
  readonly topics: readonly string[]
  /** Where it is, as the message names it that brought it. */
  readonly href: string
}

/**
 * Notes that a document was retrieved which an official message has brought: opening it is opening that message. Refuses
 * one that was to be retrieved and was not in time; whoever may not read the mailbox retrieves nothing for its party.
 */
export const retrieveDocument =
  (shell: Pick<MailboxShell, 'db' | 'clock' | 'keys' | 'outbox'>) =>
  async (actor: Actor, { caseRef, topics, href }: OpenedDocument): Promise<Result<null, MailboxRefusal>> => {
    if (!mayRead(actor, topics)) return ok(null)
    const party = partyOf(actor)
    const page = { party, part: 'unread', authority: null, caseRef, from: null, to: null, topics: null } as const
    const unread = await shell.db.tx(inAccount(party), (tx) =>
      listMessages(tx, shell.keys, { ...page, before: null, limit: MOST }),
    )
    for (const message of unread.filter(
      ({ official, links }) => official && links.some((link) => link.href === href),
    )) {
      const opened = await openMessage(shell)(actor, message.id)
      if (!opened.ok) return opened
    }
    return ok(null)
  }
