import { ok, refuse, type Result } from '../../../kernel/result.ts'
import { inAccount } from '../../../platform/postgres/index.ts'
import { audit } from '../../security/index.ts'
import { readLinkToken } from '../domain/link.ts'
import type { AccountShell } from '../shell.ts'
import { confirmAccount } from '../store/accounts.ts'
import { lookConfirmation, useConfirmation } from '../store/confirmations.ts'
import type { AccountRefusal } from '../words.ts'
import type { Id } from '../../../kernel/ids.ts'

/**
 * Confirms the address of an account by the token of its mail. A link works once, and brings the password and name that
 * were typed for it: whoever else registered the same address before gains nothing by it.
 */
export const confirm =
  (shell: Pick<AccountShell, 'db' | 'clock' | 'keys'>) =>
  async (token: string): Promise<Result<Id, AccountRefusal>> => {
    const link = readLinkToken(shell.keys.derived('account.link'), token)
    if (link === null) return refuse({ code: 'account/link-used-up' })
    const now = shell.clock()
    const account = await lookConfirmation(shell.db, link, now)
    if (account === null) return refuse({ code: 'account/link-used-up' })
    return shell.db.tx(inAccount(account), async (tx) => {
      const typed = await useConfirmation(tx, link, now)
      if (!typed) return refuse({ code: 'account/link-used-up' })
      await confirmAccount(tx, account, { ...typed, at: now })
      await audit.append(tx, { act: 'account.confirm', ref: { account } }, { doer: { system: 'confirm' }, at: now })
      return ok(account)
    })
  }
