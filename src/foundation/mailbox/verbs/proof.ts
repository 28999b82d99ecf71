import { type Actor, partyOf } from '../../../kernel/actor.ts'
import { dayOf, type Instant, showDay, showInstant } from '../../../kernel/clock.ts'
import type { Id } from '../../../kernel/ids.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import { type Language, say, type Text } from '../../../kernel/texts.ts'
import type { Summary, SummarySection } from '../../../platform/pdf/words.ts'
import { inAccount, inAuthority } from '../../../platform/postgres/index.ts'
import { onlineRule } from '../domain/law/delivery.ts'
import { proofTexts as t } from '../list-texts.ts'
import type { MailboxPagesShell } from '../shell.ts'
import { deliveriesOf } from '../store/deliveries.ts'
import { findDeliveryOf } from '../store/messages.ts'
import type { Delivery, MailboxRefusal } from '../words.ts'
import { mayRead } from './party.ts'

/** A printed proof. */
export interface PrintedProof {
  readonly name: string
  readonly bytes: Uint8Array
}

type ProvingShell = Pick<MailboxPagesShell, 'db' | 'clock' | 'authorities' | 'press' | 'letterMark'>

/** The proof that an official message of the own mailbox was delivered, with its moments (OZG § 9 (1)). */
export const ownProof =
  (shell: ProvingShell) =>
  async (actor: Actor, message: Id, language: Language): Promise<Result<PrintedProof, MailboxRefusal>> => {
    const party = partyOf(actor)
    const found = await shell.db.tx(inAccount(party), (tx) => findDeliveryOf(tx, { party, message }))
    if (found === null || !mayRead(actor, found.topics)) return refuse({ code: 'mailbox/not-found' })
    return ok(await printed(shell, [found.delivery], language))
  }

const worksIn = (actor: Actor, authority: Id): boolean => actor.functions.some((held) => held.authority === authority)

/** The official deliveries of a case, for whoever works in its authority; nobody else finds any. */
export const deliveriesOfCase =
  (shell: Pick<ProvingShell, 'db'>) =>
  async (actor: Actor, authority: Id, caseRef: string): Promise<readonly Delivery[]> =>
    worksIn(actor, authority) ? shell.db.tx(inAuthority(authority), (tx) => deliveriesOf(tx, authority, caseRef)) : []

/** The printed proof of such deliveries, all of one authority. Refuses where there are none. */
export const printDeliveries =
  (shell: ProvingShell) =>
  async (deliveries: readonly Delivery[], language: Language): Promise<Result<PrintedProof, MailboxRefusal>> =>
    deliveries.length === 0 ? refuse({ code: 'mailbox/not-found' }) : ok(await printed(shell, deliveries, language))

const printed = async (
  shell: ProvingShell,
  deliveries: readonly Delivery[],
  language: Language,
): Promise<PrintedProof> => {
  const [first] = deliveries
  const authority = first ? await shell.authorities.byId(first.authority) : null
  const issuer = authority?.name ?? first?.authority ?? ''
  const summary: Summary = {
    language,
    title: say(t.title, language),
    issuer,
    intro: [say(t.intro, language)],
    sections: deliveries.map((delivery) => sectionOf(delivery, issuer, language)),
    ...(shell.letterMark === undefined ? {} : { mark: shell.letterMark }),
    madeAt: shell.clock(),
  }
  return { name: `${first?.message ?? ''}.pdf`, bytes: await shell.press.summaryPdf(summary) }
}

const sectionOf = (delivery: Delivery, issuer: string, language: Language): SummarySection => {
  const words = (text: Text): string => say(text, language)
  const moment = (at: Instant | null): string => (at === null ? words(t.notYet) : showInstant(at, language))
  const rule = onlineRule(delivery.way, dayOf(delivery.providedAt))
  const rows: readonly (readonly [Text, string])[] = [
    [t.authority, issuer],
    [t.message, delivery.message],
    [t.recipient, delivery.account],
    [t.provided, moment(delivery.providedAt)],
    [t.noticed, moment(delivery.noticedAt)],
    [t.known, delivery.knownOn === null ? words(t.unknown) : showDay(delivery.knownOn, language)],
    [t.law, rule ? `${rule.paragraph} ${rule.law}` : words(t.unknown)],
    [t.opened, moment(delivery.openedAt)],
  ]
  return { title: words(t.delivery), rows: rows.map(([label, value]) => ({ label: words(label), value })) }
}
