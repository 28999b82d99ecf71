import { type Actor, partyOf } from '../../../kernel/actor.ts'
import type { Id } from '../../../kernel/ids.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import { inAccount } from '../../../platform/postgres/index.ts'
import { audit } from '../../security/index.ts'
import { allows, wantsDelivery } from '../domain/consent.ts'
import type { OnlineWay } from '../domain/law/delivery.ts'
import type { MailboxShell } from '../shell.ts'
import { consentsOf, insertConsent } from '../store/consent.ts'
import { hasOfficial } from '../store/messages.ts'
import type { MailboxRefusal, Provided } from '../words.ts'
import { reachOf } from './deliver.ts'
import { mayRead } from './party.ts'

/** How the decision of a case comes: as things are now, what was chosen, and whether somebody can still choose. */
export interface CaseDelivery {
  readonly reach: Provided
  /** Whether decisions may come into the mailbox at all. */
  readonly wantedForAll: boolean
  /** Whether that of this case may, as its law asks; it follows the choice for all. */
  readonly wanted: boolean
  /** Whether a decision of this case lies in the mailbox already. */
  readonly provided: boolean
}

/** A case and the names of its service, for mandates that are bound to one. */
export interface CaseAbout {
  readonly caseRef: string
  readonly topics: readonly string[]
  /** By which law its decision would take effect in the mailbox. */
  readonly way?: OnlineWay | undefined
}

/** How the decision of a case reaches the party that somebody acts for. */
export const deliveryOf =
  (shell: Pick<MailboxShell, 'db' | 'clock' | 'keys'>) =>
  async (actor: Actor, about: CaseAbout): Promise<CaseDelivery> => {
    const party = partyOf(actor)
    const reach = await reachOf(shell)(party, about)
    return shell.db.tx(inAccount(party), async (tx) => {
      const history = await consentsOf(tx, party, about.caseRef)
      return {
        reach,
        wantedForAll: wantsDelivery(history, null),
        wanted: allows(history, about.caseRef, about.way ?? 'mailbox'),
        provided: await hasOfficial(tx, party, about.caseRef),
      }
    })
  }

/** What a party chose about the decision of one case; `key` is the hidden key of its form. */
export interface CaseDeliveryWish extends CaseAbout {
  readonly wanted: boolean
  readonly key: Id
}

/**
 * Keeps whether the decision of one case comes into the mailbox or by post, as long as none was provided: withdrawing
 * holds for what comes later (OZG § 9 (1)). What is so already is not written again. Refuses a mandate that does not reach
 * the mailbox for this service (`mailbox/not-allowed`), and a case whose decision is provided (`mailbox/already-provided`).
 */
export const chooseDelivery =
  (shell: Pick<MailboxShell, 'db' | 'clock'>) =>
  (
    actor: Actor,
    { caseRef, topics, way = 'mailbox', wanted, key }: CaseDeliveryWish,
  ): Promise<Result<null, MailboxRefusal>> => {
    const party = partyOf(actor)
    return shell.db.tx(inAccount(party), async (tx) => {
      if (!mayRead(actor, topics)) return refuse({ code: 'mailbox/not-allowed' })
      if (await hasOfficial(tx, party, caseRef)) return refuse({ code: 'mailbox/already-provided' })
      if (allows(await consentsOf(tx, party, caseRef), caseRef, way) === wanted) return ok(null)
      const at = shell.clock()
      if (!(await insertConsent(tx, party, { id: key, caseRef, wanted, at }))) return ok(null)
      const ref = { account: party, wanted, consent: key, about: 'case' }
      await audit.append(tx, { act: 'mailbox.consent', ref }, { doer: actor, at })
      return ok(null)
    })
  }
