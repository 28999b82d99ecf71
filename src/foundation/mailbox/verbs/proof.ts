import { type Actor, partyOf } from '../../../kernel/actor.ts'
import { dayOf, type Instant, showDay, showInstant } from '../../../kernel/clock.ts'
import type { Id } from '../../../kernel/ids.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import { type Language, say, type Text } from '../../../kernel/texts.ts'
import type { Summary } from '../../../platform/pdf/words.ts'
import { inAccount, inAuthority } from '../../../platform/postgres/index.ts'
import { madeKnown } from '../domain/law/delivery.ts'
import { proofTexts as t } from '../list-texts.ts'
import type { MailboxPagesShell } from '../shell.ts'
import { deliveriesOf, findDelivery } from '../store/deliveries.ts'
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
    return ok(await printed(shell, found.delivery, language))
  }

/** An official delivery as the authority proves it: as data, and as a printed sheet. */
export interface OfficialProof {
  readonly delivery: Delivery
  readonly print: (language: Language) => Promise<PrintedProof>
}

const worksIn = (actor: Actor, authority: Id): boolean => actor.functions.some((held) => held.authority === authority)

/** The proof of one official delivery, for whoever works in its authority. */
export const officialProof =
  (shell: ProvingShell) =>
  async (
    actor: Actor,
    key: Pick<Delivery, 'authority' | 'message' | 'account'>,
  ): Promise<Result<OfficialProof, MailboxRefusal>> => {
    if (!worksIn(actor, key.authority)) return refuse({ code: 'mailbox/not-found' })
    const delivery = await shell.db.tx(inAuthority(key.authority), (tx) => findDelivery(tx, key))
    if (delivery === null) return refuse({ code: 'mailbox/not-found' })
    return ok({ delivery, print: (language) => printed(shell, delivery, language) })
  }

/** The official deliveries of a case, for whoever works in its authority. */
export const deliveriesOfCase =
  (shell: Pick<ProvingShell, 'db'>) =>
  async (actor: Actor, authority: Id, caseRef: string): Promise<readonly Delivery[]> =>
    worksIn(actor, authority) ? shell.db.tx(inAuthority(authority), (tx) => deliveriesOf(tx, authority, caseRef)) : []

const printed = async (shell: ProvingShell, delivery: Delivery, language: Language): Promise<PrintedProof> => {
  const authority = await shell.authorities.byId(delivery.authority)
  const issuer = authority?.name ?? delivery.authority
  return {
    name: `${delivery.message}.pdf`,
    bytes: await shell.press.summaryPdf(sheetOf(shell, { delivery, issuer, language })),
  }
}

interface Sheet {
  readonly delivery: Delivery
  readonly issuer: string
  readonly language: Language
}

const sheetOf = ({ clock, letterMark }: ProvingShell, { delivery, issuer, language }: Sheet): Summary => {
  const words = (text: Text): string => say(text, language)
  const moment = (at: Instant | null): string => (at === null ? words(t.notYet) : showInstant(at, language))
  const rule = madeKnown('mailbox', dayOf(delivery.providedAt))?.rule
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
  return {
    language,
    title: words(t.title),
    issuer,
    intro: [words(t.intro)],
    sections: [{ title: words(t.delivery), rows: rows.map(([label, value]) => ({ label: words(label), value })) }],
    ...(letterMark === undefined ? {} : { mark: letterMark }),
    madeAt: clock(),
  }
}
