import { newSecret } from '../../../kernel/secrets.ts'
import { createHmac } from 'node:crypto'
import type { Actor } from '../../../kernel/actor.ts'
import type { Instant } from '../../../kernel/clock.ts'
import type { Language } from '../../../kernel/texts.ts'
import { inAccount } from '../../../platform/postgres/index.ts'
import { audit } from '../../security/index.ts'
import { NOTICE_KINDS, type NoticeWish } from '../domain/notices.ts'
import type { MailboxShell } from '../shell.ts'
import {
  deleteSubscription,
  findWish,
  replaceSubscription,
  setHour,
  setWay,
  subscriptionsOf,
  type SubscriptionWay,
} from '../store/notices.ts'

/** How somebody is told now, and which secret addresses there are. */
export interface Choices {
  readonly wish: NoticeWish
  readonly subscriptions: readonly { readonly way: string; readonly madeAt: Instant }[]
}

/** How the own account is told. Notices are of whoever reads, whomever they act for. */
export const choicesOf =
  (shell: Pick<MailboxShell, 'db'>) =>
  ({ account }: Actor): Promise<Choices> =>
    shell.db.tx(inAccount(account), async (tx) => ({
      wish: await findWish(tx, account),
      subscriptions: await subscriptionsOf(tx, account),
    }))

/** Keeps how the own account wants to be told. */
export const choose =
  (shell: Pick<MailboxShell, 'db' | 'clock'>) =>
  (actor: Actor, { ways, hour }: NoticeWish): Promise<void> => {
    const { account } = actor
    return shell.db.tx(inAccount(account), async (tx) => {
      for (const kind of NOTICE_KINDS) await setWay(tx, account, { kind, way: ways[kind] })
      await setHour(tx, account, hour)
      await audit.append(
        tx,
        { act: 'mailbox.choose', ref: { account, ways, hour } },
        { doer: actor, at: shell.clock() },
      )
    })
  }

/** By what a secret address is found; the secret itself is kept nowhere. */
export const secretHash = ({ keys }: Pick<MailboxShell, 'keys'>, secret: string): Buffer =>
  createHmac('sha256', keys.derived('mailbox.subscription')).update(secret).digest()

/** Makes a secret address for a feed or calendar, in place of the one before; the secret is told once and kept nowhere. */
export const subscribe =
  (shell: Pick<MailboxShell, 'db' | 'clock' | 'keys'>) =>
  (actor: Actor, way: SubscriptionWay, language: Language): Promise<string> => {
    const { account } = actor
    const secret = newSecret()
    return shell.db.tx(inAccount(account), async (tx) => {
      const at = shell.clock()
      await replaceSubscription(tx, { account, way, language }, { hash: secretHash(shell, secret), at })
      await audit.append(tx, { act: 'mailbox.subscribe', ref: { account, way } }, { doer: actor, at })
      return secret
    })
  }

/** Revokes the secret address of a feed or calendar; from now on it finds nothing. */
export const unsubscribe =
  (shell: Pick<MailboxShell, 'db' | 'clock'>) =>
  (actor: Actor, way: SubscriptionWay): Promise<void> => {
    const { account } = actor
    return shell.db.tx(inAccount(account), async (tx) => {
      await deleteSubscription(tx, account, way)
      await audit.append(tx, { act: 'mailbox.unsubscribe', ref: { account, way } }, { doer: actor, at: shell.clock() })
    })
  }
