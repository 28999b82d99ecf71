import type { Id } from '../../../kernel/ids.ts'
import type { AccountShell } from '../shell.ts'
import { emailHash } from '../store/accounts.ts'

/** Whose account a normalised address belongs to. */
export const accountOfEmail = async (shell: Pick<AccountShell, 'db' | 'keys'>, email: string): Promise<Id | null> => {
  const [row] = await shell.db.look<{ account_id: Id }>(
    'select account_id from account.sign_in_name where email_hash = $1',
    [emailHash(shell.keys, email)],
  )
  return row?.account_id ?? null
}
