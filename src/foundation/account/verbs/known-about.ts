import type { Id } from '../../../kernel/ids.ts'
import { inAccount } from '../../../platform/postgres/index.ts'
import { type KnownAttribute, knownAttributes } from '../domain/known-attributes.ts'
import type { AccountShell } from '../shell.ts'
import { findAccount } from '../store/accounts.ts'
import { datesOf } from '../store/own-data.ts'
import { identitiesOf } from './identities.ts'

/** What an account knows about its person: each attribute with the value that is used, where from and how surely. */
export const knownAbout =
  (shell: Pick<AccountShell, 'db' | 'clock' | 'keys'>) =>
  async (account: Id): Promise<readonly KnownAttribute[]> => {
    const typed = await shell.db.tx(inAccount(account), async (tx) => {
      const [found, dates] = [await findAccount(tx, shell.keys, account), await datesOf(tx, account)]
      return found && dates ? { name: found.name, email: found.email, since: dates.createdAt } : null
    })
    return typed ? knownAttributes(typed, await identitiesOf(shell)(account), shell.clock()) : []
  }
