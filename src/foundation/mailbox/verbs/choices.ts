import { newSecret } from '../../../kernel/secrets.ts'
import { createHmac } from 'node:crypto'
import type { Actor } from '../../../kernel/actor.ts'
import type { Instant } from '../../../kernel/clock.ts'
import type { Id } from '../../../kernel/ids.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import { type Language, say } from '../../../kernel/texts.ts'
import { inAccount } from '../../../platform/postgres/index.ts'
import { audit } from '../../security/index.ts'
import { feedTexts } from '../choice-texts.ts'
import { atomFeed, calendarFile } from '../domain/feeds.ts'
import { NOTICE_KINDS, type NoticeWish } from '../domain/notices.ts'
import type { MailboxPagesShell, MailboxShell } from '../shell.ts'
import { listMessages } from '../store/messages.ts'
import {
  deleteSubscription,
  findWish,
  lookSubscription,
  replaceSubscription,
  setHour,
  setWay,
  subscriptionsOf,
  type SubscriptionWay,
} from '../store/notices.ts'
import type { MailboxRefusal } from '../words.ts'

type SecretShell = MailboxShell & Pick<MailboxPagesShell, 'upcomingOf'>

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

const hashOf = ({ keys }: Pick<MailboxShell, 'keys'>, secret: string): Buffer =>
  createHmac('sha256', keys.derived('mailbox.subscription')).update(secret).digest()

/** Makes a secret address for a feed or calendar, in place of the one before; the secret is told once and kept nowhere. */
export const subscribe =
  (shell: Pick<MailboxShell, 'db' | 'clock' | 'keys'>) =>
  (actor: Actor, way: SubscriptionWay, language: Language): Promise<string> => {
    const { account } = actor
    const secret = newSecret()
    return shell.db.tx(inAccount(account), async (tx) => {
      const at = shell.clock()
      await replaceSubscription(tx, { account, way, language }, { hash: hashOf(shell, secret), at })
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

/** A secret address that was asked for, and from which network. */
export interface SecretWish {
  readonly way: SubscriptionWay
  readonly secret: string
  readonly network: string | null
}

const ENTRIES = 20

/**
 * What a secret address shows: that there are messages, or deadlines with their file numbers; never a word of what they
 * say. Refuses an unknown one, and one that is asked for too often.
 */
export const readSecret =
  (shell: SecretShell) =>
  async ({ way, secret, network }: SecretWish): Promise<Result<string, MailboxRefusal>> => {
    const hash = hashOf(shell, secret)
    const budgets = [
      { limit: 'secret.one', of: hash.toString('hex') },
      ...(network === null ? [] : [{ limit: 'secret.network', of: network } as const]),
    ] as const
    const empty = await shell.limits.take(budgets)
    if (empty !== null) return refuse({ code: 'mailbox/too-many-attempts', seconds: empty.seconds })
    const found = await lookSubscription(shell.db, hash, way)
    if (found === null) return refuse({ code: 'mailbox/no-subscription' })
    return ok(await (way === 'feed' ? feedOf : calendarOf)(shell, found.account, found.language))
  }

const feedOf = async (shell: SecretShell, account: Id, language: Language): Promise<string> => {
  const page = { authority: null, caseRef: null, from: null, to: null, topics: null, before: null } as const
  const messages = await shell.db.tx(inAccount(account), (tx) =>
    listMessages(tx, shell.keys, { ...page, party: account, part: 'inbox', limit: ENTRIES }),
  )
  const entries = messages.map(({ id, providedAt }) => ({
    id,
    title: say(feedTexts.message, language),
    at: providedAt,
    href: `${shell.publicUrl}/konto/postfach/${id}`,
  }))
  const feed = { id: account, title: say(feedTexts.title, language), updated: entries[0]?.at ?? shell.clock() }
  return atomFeed(feed, entries)
}

const calendarOf = async (shell: SecretShell, account: Id, language: Language): Promise<string> => {
  const deadlines = await shell.upcomingOf(account)
  const entries = deadlines.map(({ id, due, number }) => ({
    id: `${id}-${due}`,
    on: due,
    title: say(feedTexts.deadline, language, { number }),
  }))
  return calendarFile(say(feedTexts.title, language), shell.clock(), entries)
}
