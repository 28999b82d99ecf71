import type { Actor } from '../../../kernel/actor.ts'
import type { Instant } from '../../../kernel/clock.ts'
import type { Id } from '../../../kernel/ids.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import { inAccount } from '../../../platform/postgres/index.ts'
import { audit } from '../../security/index.ts'
import type { AccountShell } from '../shell.ts'
import { isOpen } from '../store/accounts.ts'
import { insertMessage, listMessages, type NewMessage, readMessage } from '../store/messages.ts'
import type { AccountRefusal, MailboxMessage } from '../words.ts'

/**
 * Puts a message into somebody's mailbox and sends a mail without content, once for each message id. The moment is
 * the day of provision that the law counts from (OZG § 9 (1)). Who closed the account has no mailbox, and gets none.
 */
export const deliver =
  (shell: Pick<AccountShell, 'db' | 'clock' | 'keys' | 'outbox'>) =>
  (account: Id, message: NewMessage): Promise<Instant> =>
    shell.db.tx(inAccount(account), async (tx) => {
      const at = shell.clock()
      if (!(await isOpen(tx, account))) return at
      if (await insertMessage(tx, shell.keys, { account, message, at })) {
        const act = { act: 'account.deliver', ref: { account, message: message.id, authority: message.authority } }
        await audit.append(tx, act, { doer: { system: 'mailbox' }, at })
        await shell.outbox.put(tx, 'account.mail', { scope: inAccount(account), kind: 'mailbox', ref: { account } })
      }
      return at
    })

/** How many messages a page of the mailbox shows. */
export const MESSAGES_ON_A_PAGE = 25

/** A page of the own mailbox, newest first; `next` is where the following page starts. */
export const listMailbox =
  (shell: Pick<AccountShell, 'db' | 'keys'>) =>
  async (
    actor: Actor,
    before: Id | null,
  ): Promise<{ readonly messages: readonly MailboxMessage[]; readonly next: Id | null }> => {
    const page = { account: actor.account, before, limit: MESSAGES_ON_A_PAGE + 1 }
    const found = await shell.db.tx(inAccount(actor.account), (tx) => listMessages(tx, shell.keys, page))
    const messages = found.slice(0, MESSAGES_ON_A_PAGE)
    return { messages, next: found.length > MESSAGES_ON_A_PAGE ? (messages.at(-1)?.id ?? null) : null }
  }

/** Opens one message of the own mailbox; the first reading is noted. */
export const openMessage =
  (shell: Pick<AccountShell, 'db' | 'clock' | 'keys'>) =>
  (actor: Actor, message: Id): Promise<Result<MailboxMessage, AccountRefusal>> =>
    shell.db.tx(inAccount(actor.account), async (tx) => {
      const at = shell.clock()
      const found = await readMessage(tx, shell.keys, { account: actor.account, message, at })
      if (!found) return refuse({ code: 'account/not-found' })
      await audit.append(tx, { act: 'account.read-message', ref: { message } }, { doer: actor, at })
      return ok(found)
    })
