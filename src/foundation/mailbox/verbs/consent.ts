import { type Actor, partyOf } from '../../../kernel/actor.ts'
import type { Id } from '../../../kernel/ids.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import { inAccount } from '../../../platform/postgres/index.ts'
import { audit } from '../../security/index.ts'
import { wantsDelivery } from '../domain/consent.ts'
import type { MailboxShell } from '../shell.ts'
import { consentsOf, insertConsent } from '../store/consent.ts'
import type { ConsentAnswer, MailboxRefusal } from '../words.ts'
import { topicsFor } from './party.ts'

/** An answer to whether decisions may come into the mailbox; `key` is the hidden key of the form. */
export interface ConsentWish {
  readonly wanted: boolean
  /** About this case alone; null is about everything that comes. */
  readonly caseRef: string | null
  readonly key: Id
}

/**
 * Keeps what a party says about delivery into the mailbox, from now on; what was provided before keeps its effect. The
 * same form counts once. Refuses whoever acts under a mandate that does not reach the whole mailbox.
 */
export const answerConsent =
  (shell: Pick<MailboxShell, 'db' | 'clock'>) =>
  (actor: Actor, { wanted, caseRef, key }: ConsentWish): Promise<Result<null, MailboxRefusal>> => {
    const party = partyOf(actor)
    return shell.db.tx(inAccount(party), async (tx) => {
      if (topicsFor(actor) !== null) return refuse({ code: 'mailbox/not-allowed' })
      const at = shell.clock()
      if (!(await insertConsent(tx, party, { id: key, caseRef, wanted, at }))) return ok(null)
      const act = {
        act: 'mailbox.consent',
        ref: { account: party, wanted, consent: key, about: caseRef === null ? 'all' : 'case' },
      }
      await audit.append(tx, act, { doer: actor, at })
      return ok(null)
    })
  }

/** What an application says about delivery into the mailbox; `key` is the hidden key of its form. */
export interface ExclusionWish {
  readonly caseRef: string
  readonly excluded: boolean
  readonly key: Id
}

/**
 * Excludes delivery into the mailbox for one case, as the law lets people do in the application (OZG § 9 (1)), or takes that
 * back before it was sent. Whether somebody may send it is decided by who sends. What is so already is not written again.
 */
export const excludeDelivery =
  (shell: Pick<MailboxShell, 'db' | 'clock'>) =>
  (actor: Actor, { caseRef, excluded, key }: ExclusionWish): Promise<void> => {
    const party = partyOf(actor)
    return shell.db.tx(inAccount(party), async (tx) => {
      const own = (await consentsOf(tx, party, caseRef)).filter((one) => one.caseRef === caseRef)
      if (wantsDelivery(own, caseRef) !== excluded) return
      const at = shell.clock()
      if (!(await insertConsent(tx, party, { id: key, caseRef, wanted: !excluded, at }))) return
      const ref = { account: party, wanted: !excluded, consent: key, about: 'case' }
      await audit.append(tx, { act: 'mailbox.consent', ref }, { doer: actor, at })
    })
  }

/** What the party that somebody acts for answered about delivery, newest first. */
export const consentHistory =
  (shell: Pick<MailboxShell, 'db'>) =>
  (actor: Actor): Promise<readonly ConsentAnswer[]> => {
    const party = partyOf(actor)
    return shell.db.tx(inAccount(party), (tx) => consentsOf(tx, party))
  }
