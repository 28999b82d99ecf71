import type { Id } from '../../../kernel/ids.ts'
import type { AccountShell } from '../shell.ts'
import { emailHash, lookAccountOf } from '../store/accounts.ts'

/** Whose account a normalised address belongs to. */
export const accountOfEmail = (shell: Pick<AccountShell, 'db' | 'keys'>, email: string): Promise<Id | null> =>
  lookAccountOf(shell.db, emailHash(shell.keys, email))
