import type { Id } from '../../../kernel/ids.ts'
import { inAccount } from '../../../platform/postgres/index.ts'
import { audit } from '../../security/index.ts'
import type { Doer } from '../../security/words.ts'
import type { AccountShell } from '../shell.ts'
import { closeAccount } from '../store/accounts.ts'
import { deleteSessionsOf } from '../store/sessions.ts'
import { sessionEnded } from './sessions.ts'

/**
 * Freezes the account of somebody who has died: every session ends and nobody signs in any more; what is in it stays, and
 * authorities still reach it. Doing it again changes nothing.
 */
export const noteDeath =
  (shell: Pick<AccountShell, 'db' | 'clock' | 'outbox'>) =>
  (account: Id, doer: Doer): Promise<void> =>
    shell.db.tx(inAccount(account), async (tx) => {
      const at = shell.clock()
      if (!(await closeAccount(tx, account, at))) return
      await deleteSessionsOf(tx, account)
      await audit.append(tx, { act: 'account.freeze', ref: { account } }, { doer, at })
      await shell.outbox.say(tx, sessionEnded(account))
    })
