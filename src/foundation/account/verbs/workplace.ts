import type { Id } from '../../../kernel/ids.ts'
import { inAccount, inAuthority } from '../../../platform/postgres/index.ts'
import type { AccountShell } from '../shell.ts'
import { functionsOf, projectWorkplace } from '../store/staff.ts'

/**
 * Brings an account's list of workplaces in line with the functions that the authority knows; order and repetition
 * don't matter. It follows by event; who just gave a function and can't wait for that calls it at once.
 */
export const followWorkplace =
  (shell: Pick<AccountShell, 'db'>) =>
  async (account: Id, authority: Id): Promise<void> => {
    const functions = await shell.db.tx(inAuthority(authority), (tx) => functionsOf(tx, authority, account))
    const works = functions.length > 0
    await shell.db.tx(inAccount(account), (tx) => projectWorkplace(tx, account, { authority, works }))
  }
