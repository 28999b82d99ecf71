import { type Actor, partyOf } from '../../../kernel/actor.ts'
import type { Instant } from '../../../kernel/clock.ts'
import type { Id } from '../../../kernel/ids.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import { inAccount } from '../../../platform/postgres/index.ts'
import { isOpen } from '../../account/index.ts'
import { audit } from '../../security/index.ts'
import type { MailboxShell } from '../shell.ts'
import { insertMessage, listMessages, type NewMessage, readMessage } from '../store/messages.ts'
import type { MailboxRefusal, MailboxMessage } from '../words.ts'

/**
 * Puts a message into somebody's mailbox and sends a mail without content, once for each message id. The moment is
 * the day of provision that the law counts from (OZG § 9 (1)). Who closed the account has no mailbox, and gets none.
 */
export const deliver =
  (shell: Pick<MailboxShell, 'db' | 'clock' | 'keys' | 'outbox'>) =>
  (account: Id, message: NewMessage): Promise<Instant> =>
    shell.db.tx(inAccount(account), async (tx) => {
      const at = shell.clock()
      if (!(await isOpen(tx, account))) return at
      if (await insertMessage(tx, shell.keys, { account, message, at })) {
        const act = { act: 'mailbox.deliver', ref: { account, message: message.id, authority: message.authority } }
        await audit.append(tx, act, { doer: { system: 'mailbox' }, at })
        await shell.outbox.put(tx, 'mailbox.notice', { scope: inAccount(account), kind: 'notice', ref: { account } })
      }
      return at
    })

/** How many messages a page of the mailbox shows. */
export const MESSAGES_ON_A_PAGE = 25

/** A page of the own mailbox, newest first; `next` is where the following page starts. */
export const listMailbox =
  (shell: Pick<MailboxShell, 'db' | 'keys'>) =>
  async (
    actor: Actor,
    before: Id | null,
  ): Promise<{ readonly messages: readonly MailboxMessage[]; readonly next: Id | null }> => {
    const page = { account: partyOf(actor), before, limit: MESSAGES_ON_A_PAGE + 1 }
    const found = await shell.db.tx(inAccount(partyOf(actor)), (tx) => listMessages(tx, shell.keys, page))
    const messages = found.slice(0, MESSAGES_ON_A_PAGE)
    return { messages, next: found.length > MESSAGES_ON_A_PAGE ? (messages.at(-1)?.id ?? null) : null }
  }

/** Opens one message of the own mailbox; the first reading is noted. */
export const openMessage =
  (shell: Pick<MailboxShell, 'db' | 'clock' | 'keys'>) =>
  (actor: Actor, message: Id): Promise<Result<MailboxMessage, MailboxRefusal>> =>
    shell.db.tx(inAccount(partyOf(actor)), async (tx) => {
      const at = shell.clock()
      const found = await readMessage(tx, shell.keys, { account: partyOf(actor), message, at })
      if (!found) return refuse({ code: 'mailbox/not-found' })
      await audit.append(tx, { act: 'mailbox.open', ref: { message } }, { doer: actor, at })
      return ok(found)
    })
