import type { Id } from '../../../kernel/ids.ts'
import { inReference } from '../../../platform/postgres/index.ts'
import type { AccountShell } from '../shell.ts'
import { deleteSignInNames } from '../store/accounts.ts'

/** After a restore: forgets the addresses of accounts that were erased since the backup, so that they can be used again. */
export const forgetErased =
  (shell: Pick<AccountShell, 'db'>) =>
  (accounts: readonly Id[]): Promise<void> =>
    shell.db.tx(inReference, (tx) => deleteSignInNames(tx, accounts))
