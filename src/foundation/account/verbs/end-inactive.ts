import { later } from '../../../kernel/clock.ts'
import type { Id } from '../../../kernel/ids.ts'
import { inAccount, type Tx } from '../../../platform/postgres/index.ts'
import { audit } from '../../security/index.ts'
import { inactivityStep } from '../domain/inactivity.ts'
import { findAccount } from '../store/accounts.ts'
import { lockActivity, lookQuiet, noteLooked, noteTold } from '../store/activity.ts'
import { type ErasingShell, eraseWithin, obstaclesOf } from './erase.ts'

/** Accounts of each kind in one run; the next run goes on. */
const AT_ONCE = 200
// Coarser than any rule, so that an index finds them; the rule itself decides on each.
const QUIET_FOR = 'P600D'
const TOLD_FOR = 'P50D'
/** How often an account is looked at again that something keeps. */
const AGAIN_AFTER = 'P7D'

const DOER = { system: 'inactivity' } as const

/** Whether a notice reaches somebody at all; without one, nothing may be erased. */
const canBeTold = async (shell: Pick<ErasingShell, 'keys'>, tx: Tx, account: Id): Promise<boolean> =>
  (await findAccount(tx, shell.keys, account))?.emailConfirmed ?? false

/** Tells or erases one account as the law says; a sign-in in this moment goes first, and then nothing is due. */
const endOne = async (shell: ErasingShell, account: Id): Promise<void> => {
  // Who works in an authority, or has a case that is not closed, keeps the account until that has ended.
  const kept = (await obstaclesOf(shell)({ account }, 'de')).length > 0
  await shell.db.tx(inAccount(account), async (tx) => {
    const activity = await lockActivity(tx, account)
    const at = shell.clock()
    const step = activity ? inactivityStep(activity, at) : { due: 'nothing' as const }
    if (step.due === 'tell' && !(await canBeTold(shell, tx, account))) return noteLooked(tx, account, at)
    if (step.due === 'tell') {
      await noteTold(tx, account, at)
      await audit.append(
        tx,
        { act: 'account.tell-inactive', ref: { account, erasedOn: step.erasedOn } },
        { doer: DOER, at },
      )
      await shell.outbox.put(tx, 'account.mail', {
        scope: inAccount(account),
        kind: 'inactive',
        ref: { account, day: step.erasedOn },
      })
    }
    if (step.due !== 'erase') return
    if (kept) {
      await noteLooked(tx, account, at)
      await audit.append(tx, { act: 'account.keep-inactive', ref: { account } }, { doer: DOER, at })
    } else await eraseWithin(shell, tx, { account, doer: DOER })
  })
}

/**
 * Tells the persons of accounts that nobody signed in to, and erases those whose time is over (OZG § 8 (7)); an account
 * without an address to tell of it stays, because nothing is erased unannounced. It may run
 * twice and on several servers at once; each run does a bounded number.
 */
export const endInactive = (shell: ErasingShell) => async (): Promise<void> => {
  const now = shell.clock()
  const due = await lookQuiet(shell.db, {
    before: later(now, `-${QUIET_FOR}`),
    toldBefore: later(now, `-${TOLD_FOR}`),
    lookedBefore: later(now, `-${AGAIN_AFTER}`),
    limit: AT_ONCE,
  })
  for (const account of due) await endOne(shell, account)
}
