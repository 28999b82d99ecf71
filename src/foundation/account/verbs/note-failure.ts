import { id, type Id } from '../../../kernel/ids.ts'
import { inAccount } from '../../../platform/postgres/index.ts'
import { audit } from '../../security/index.ts'
import type { AccountShell } from '../shell.ts'

/** What did not succeed. */
export type FailedAct =
  | 'password'
  | 'code'
  | 'recovery-code'
  | 'passkey'
  | 'passkey-copied'
  | 'recovery'
  | 'too-many-attempts'

/** Where failures are written down that no account can be named for. */
const NOBODY: Id = id('00000000-0000-0000-0000-000000000000')

// What was passed over since the last entry, for some accounts; more of them are an attack that the total tells of.
const MOST_COUNTED = 2_000
const passedOver = new Map<string, number>()

/**
 * Writes down that somebody did not get in (ASVS V16.3.1): an act without any personal data, in the trail of the account,
 * or of nobody where the address or key is not known. Nobody fills the disk with it: after the first few of an hour an
 * account gets one entry in a while, which says in `more` how many it stands for in this process, and all accounts
 * together have a budget too (`failure.account`, `failure.all`).
 */
export const noteFailure =
  (shell: Pick<AccountShell, 'db' | 'clock' | 'limits'>) =>
  async (account: Id | null, failed: FailedAct): Promise<void> => {
    const scope = account ?? NOBODY
    const key = `${scope} ${failed}`
    const full = await shell.limits.take([{ limit: 'failure.account', of: key }])
    const all = full === null ? await shell.limits.take([{ limit: 'failure.all', of: 'all' }]) : full
    const more = passedOver.get(key) ?? 0
    if (all !== null) {
      if (more > 0 || passedOver.size < MOST_COUNTED) passedOver.set(key, more + 1)
      return
    }
    passedOver.delete(key)
    const act = { act: 'account.sign-in-failed', ref: { account: scope, failed, more } }
    await shell.db.tx(inAccount(scope), (tx) =>
      audit.append(tx, act, { doer: { system: 'sign-in' }, at: shell.clock() }),
    )
  }
