import type { Id } from '../../../kernel/ids.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import { type Language, say } from '../../../kernel/texts.ts'
import { inAccount } from '../../../platform/postgres/index.ts'
import { feedTexts } from '../choice-texts.ts'
import { atomFeed, calendarFile } from '../domain/feeds.ts'
import type { MailboxPagesShell, MailboxShell } from '../shell.ts'
import { caseChoicesOf, type StoredCaseChoice } from '../store/case-choices.ts'
import { listMessages } from '../store/messages.ts'
import { lookSubscription, type SubscriptionWay } from '../store/notices.ts'
import type { MailboxMessage, MailboxRefusal, UpcomingDeadline } from '../words.ts'
import { secretHash } from './choices.ts'
import { stillFollows } from './followers.ts'

type SecretShell = MailboxShell & Pick<MailboxPagesShell, 'upcomingOf'>

/** A secret address that was asked for, and from which network. */
export interface SecretWish {
  readonly way: SubscriptionWay
  readonly secret: string
  readonly network: string | null
}

/** Most messages of a feed; and most cases of other parties that it looks into. */
const ENTRIES = 20

/**
 * What a secret address shows: that there are messages, or deadlines with their file numbers; never a word of what they
 * say. Cases that somebody follows under a mandate are on it as long as the mandate holds. Refuses an unknown address, and
 * one that is asked for too often.
 */
export const readSecret =
  (shell: SecretShell) =>
  async ({ way, secret, network }: SecretWish): Promise<Result<string, MailboxRefusal>> => {
    const hash = secretHash(shell, secret)
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

/** What the account chose about single cases: which of its own are not named, and which of other parties are. */
const chosenOf = async (
  shell: SecretShell,
  account: Id,
  right: 'mailbox' | 'read',
): Promise<{ readonly unlisted: ReadonlySet<string>; readonly followed: readonly StoredCaseChoice[] }> => {
  const choices = await shell.db.tx(inAccount(account), (tx) => caseChoicesOf(tx, account))
  const followed: StoredCaseChoice[] = []
  for (const choice of choices.filter(({ under, listed }) => under !== null && listed).slice(0, ENTRIES))
    if (await stillFollows(shell, account, { choice, right })) followed.push(choice)
  return { unlisted: new Set(choices.flatMap(({ listed, caseRef }) => (listed ? [] : [caseRef]))), followed }
}

const messagesOf = (shell: SecretShell, party: Id, caseRef: string | null): Promise<readonly MailboxMessage[]> => {
  const page = { party, authority: null, caseRef, from: null, to: null, topics: null, before: null } as const
  return shell.db.tx(inAccount(party), (tx) => listMessages(tx, shell.keys, { ...page, part: 'inbox', limit: ENTRIES }))
}

const feedOf = async (shell: SecretShell, account: Id, language: Language): Promise<string> => {
  const { unlisted, followed } = await chosenOf(shell, account, 'mailbox')
  const own = (await messagesOf(shell, account, null)).filter(({ caseRef }) => !unlisted.has(caseRef ?? ''))
  const others = await Promise.all(
    followed.map(async ({ under, caseRef }) => (under === null ? [] : messagesOf(shell, under.party, caseRef))),
  )
  const messages = [...own, ...others.flat()].toSorted((one, other) => other.providedAt.localeCompare(one.providedAt))
  const entries = messages.slice(0, ENTRIES).map(({ id, providedAt }) => ({
    id,
    title: say(feedTexts.message, language),
    at: providedAt,
    href: `${shell.publicUrl}/konto/postfach/${id}`,
  }))
  const feed = { id: account, title: say(feedTexts.title, language), updated: entries[0]?.at ?? shell.clock() }
  return atomFeed(feed, entries)
}

const byParty = (followed: readonly StoredCaseChoice[]): ReadonlyMap<Id, readonly string[]> => {
  const cases = new Map<Id, readonly string[]>()
  for (const { under, caseRef } of followed)
    if (under !== null) cases.set(under.party, [...(cases.get(under.party) ?? []), caseRef])
  return cases
}

const calendarOf = async (shell: SecretShell, account: Id, language: Language): Promise<string> => {
  const { unlisted, followed } = await chosenOf(shell, account, 'read')
  const own = (await shell.upcomingOf(account, null)).filter(({ caseRef }) => !unlisted.has(caseRef))
  const others: UpcomingDeadline[] = []
  for (const [party, cases] of byParty(followed)) others.push(...(await shell.upcomingOf(party, cases)))
  const entries = [...own, ...others].map(({ id, due, number }) => ({
    id: `${id}-${due}`,
    on: due,
    title: say(feedTexts.deadline, language, { number }),
  }))
  return calendarFile(say(feedTexts.title, language), shell.clock(), entries)
}
