import { dayOf, type Instant } from '../../../kernel/clock.ts'
import type { Id } from '../../../kernel/ids.ts'
import { inAccount, inAuthority, type Tx } from '../../../platform/postgres/index.ts'
import { accountCard } from '../../account/index.ts'
import { audit } from '../../security/index.ts'
import { noticeOf } from '../domain/notices.ts'
import { allows } from '../domain/consent.ts'
import { type OnlineWay, onlineRule } from '../domain/law/delivery.ts'
import type { MailboxShell } from '../shell.ts'
import { consentsOf } from '../store/consent.ts'
import { insertMessage, isThere, type NewMessage } from '../store/messages.ts'
import { checkMessage } from '../domain/message.ts'
import type { Provided } from '../words.ts'
import { barredFor, isOpenParty, readersOf } from './party.ts'
import { tellLater } from './tell.ts'

type DeliveringShell = Pick<MailboxShell, 'db' | 'clock' | 'keys' | 'outbox'>

/**
 * Puts a message into the mailbox of a party and has it told without its content, once for each message id. The moment is
 * the day of provision that the law counts from (OZG § 9 (1)); its authority keeps the evidence of an official one. Who
 * closed the account has no mailbox and gets none (`closed`); an official message does not come where the party does not
 * want that (`not-wanted`), no law is known by which it would take effect there (`no-rule`), nobody can be told of it
 * (`no-address`), the party is an organisation that nobody has proven (`not-proven`) or has died (`deceased`): then it goes
 * by post.
 */
export const deliver =
  (shell: DeliveringShell) =>
  async (party: Id, message: NewMessage): Promise<Provided> => {
    const told = message.official !== true || (await canBeTold(shell, party, message.topics ?? []))
    return shell.db.tx(inAccount(party), async (tx) => {
      const at = shell.clock()
      mustBeSendable(message, at)
      if (!(await isOpenParty(tx, party))) return 'closed'
      const barred = message.official === true ? await barredFor(tx, party) : null
      if (barred !== null) return barred
      if (message.official === true && onlineRule(message.way ?? 'mailbox', dayOf(at)) === null) return 'no-rule'
      if (message.official === true && !(await isWanted(tx, party, message))) return 'not-wanted'
      if (!told) return 'no-address'
      if (!(await insertMessage(tx, shell.keys, { party, message, at }))) return 'provided'
      const ref = { account: party, message: message.id, authority: message.authority }
      await audit.append(tx, { act: 'mailbox.deliver', ref }, { doer: { system: 'mailbox' }, at })
      await tellLater(shell, tx, {
        party,
        notice: message.id,
        about: message.notice ?? noticeOf(message.kind ?? 'information'),
        topics: message.topics ?? [],
        caseRef: message.caseRef ?? null,
        official: message.official === true ? message.authority : null,
      })
      if (message.official === true)
        await shell.outbox.say(tx, {
          kind: 'mailbox.provided',
          scope: inAuthority(message.authority),
          ref: { account: party, message: message.id, at, case: message.caseRef ?? '', way: message.way ?? 'mailbox' },
        })
      return 'provided'
    })
  }

/**
 * Whether anybody who reads a party's messages about these topics has an address to be told at; without one nobody can be
 * told on the day of provision, as the law asks (OZG § 9 (1)).
 */
export const canBeTold = async (
  shell: Pick<MailboxShell, 'db' | 'clock' | 'keys'>,
  party: Id,
  topics: readonly string[],
): Promise<boolean> => {
  for (const reader of await readersOf(shell, party, topics))
    if (((await accountCard(shell)(reader))?.email ?? '') !== '') return true
  return false
}

/** What lies there already was wanted when it came: withdrawing holds for what comes later. */
const isWanted = async (tx: Tx, party: Id, message: NewMessage): Promise<boolean> => {
  const caseRef = message.caseRef ?? null
  const history = await consentsOf(tx, party, caseRef)
  return allows(history, caseRef, message.way ?? 'mailbox') || isThere(tx, { party, message: message.id })
}

/** What could not be sent on to the federal mailbox is no message: a bug of the room that wrote it. */
const mustBeSendable = (message: NewMessage, at: Instant): void => {
  const checked = checkMessage(
    {
      kind: message.kind ?? 'information',
      sender: message.authority,
      title: message.title,
      text: message.text,
      service: message.service ?? '',
      caseRef: message.caseRef ?? null,
      reference: message.reference ?? null,
      replyUntil: message.replyUntil ?? null,
      readReceipt: message.official ?? false,
      trust: 'low',
      attachments: [],
    },
    dayOf(at),
  )
  if (checked.ok) return
  const faults = checked.refusal.faults.map(({ path, expected }) => `${path}: expected ${expected}`)
  throw new RangeError(`message ${message.id}: ${faults.join('; ')}`)
}

/** A decision that is to come: of which case, about what, and by which law it would take effect in the mailbox. */
export interface Reaching {
  readonly caseRef: string
  readonly topics: readonly string[]
  readonly way?: OnlineWay | undefined
}

/** How a decision of a case about these topics reaches a party now: in the mailbox, or by post and why. */
export const reachOf =
  (shell: Pick<MailboxShell, 'db' | 'clock' | 'keys'>) =>
  async (party: Id, { caseRef, topics, way = 'mailbox' }: Reaching): Promise<Provided> => {
    const told = await canBeTold(shell, party, topics)
    return shell.db.tx(inAccount(party), async (tx) => {
      if (!(await isOpenParty(tx, party))) return 'closed'
      const barred = await barredFor(tx, party)
      if (barred !== null) return barred
      if (onlineRule(way, dayOf(shell.clock())) === null) return 'no-rule'
      if (!allows(await consentsOf(tx, party, caseRef), caseRef, way)) return 'not-wanted'
      return told ? 'provided' : 'no-address'
    })
  }
