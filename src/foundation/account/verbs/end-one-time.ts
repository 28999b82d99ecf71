import { later } from '../../../kernel/clock.ts'
import type { Id } from '../../../kernel/ids.ts'
import { inAccount, type Tx } from '../../../platform/postgres/index.ts'
import { lockOver, lookOver, noteOver } from '../store/activity.ts'
import { lockWays } from '../store/ways-in.ts'
import { type ErasingShell, eraseWithin, obstaclesOf } from './erase.ts'

/** Accounts in one run; the next run goes on. */
const AT_ONCE = 200
/** When an account is looked at again that something keeps. */
const AGAIN_AFTER = 'P7D'

const DOER = { system: 'one-time-identification' } as const

/** Whether an account is one that its person can't come back to: identified for this once, with no way in of its own. */
export const isOneTime = async (tx: Tx, account: Id): Promise<boolean> => (await lockOver(tx, account)) !== null

const endOne = async (shell: ErasingShell, account: Id): Promise<void> => {
  const forbidden = (await obstaclesOf(shell)({ account }, 'de')).some(({ forbids }) => forbids)
  await shell.db.tx(inAccount(account), async (tx) => {
    const [over, at] = [await lockOver(tx, account), shell.clock()]
    if (over === null || over > at) return
    const { password, passkeys, identities } = await lockWays(tx, account, at)
    // Somebody who can come back has an account like every other by now.
    if (password || passkeys + identities > 0) return noteOver(tx, account, null)
    if (forbidden) return noteOver(tx, account, later(at, AGAIN_AFTER))
    await eraseWithin(shell, tx, { account, doer: DOER })
  })
}

/**
 * Erases the accounts of people who identified themselves for once, as soon as their session has ended. What they sent stays
 * with its authority, which writes by post from then on. It may run twice and on several servers at once; each run does a
 * bounded number.
 */
export const endOneTime = (shell: ErasingShell) => async (): Promise<void> => {
  for (const account of await lookOver(shell.db, shell.clock(), AT_ONCE)) await endOne(shell, account)
}
