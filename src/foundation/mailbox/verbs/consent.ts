import { type Actor, partyOf } from '../../../kernel/actor.ts'
import type { Id } from '../../../kernel/ids.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import { inAccount } from '../../../platform/postgres/index.ts'
import { audit } from '../../security/index.ts'
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

/** What the party that somebody acts for answered about delivery, newest first. */
export const consentHistory =
  (shell: Pick<MailboxShell, 'db'>) =>
  (actor: Actor): Promise<readonly ConsentAnswer[]> => {
    const party = partyOf(actor)
    return shell.db.tx(inAccount(party), (tx) => consentsOf(tx, party))
  }
