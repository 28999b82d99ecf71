import type { TrustLevel } from '../../../kernel/actor.ts'
import type { Id } from '../../../kernel/ids.ts'
import type { Language } from '../../../kernel/texts.ts'
import { inAccount } from '../../../platform/postgres/index.ts'
import { audit } from '../../security/index.ts'
import type { AccountShell } from '../shell.ts'
import { emailHash, findAccount, insertAccount, takeSignInName } from '../store/accounts.ts'
import type { AccountCard } from '../words.ts'
import { accountOfEmail } from './account-of-email.ts'

/** Name, address and language of an account, for prefilling and letters; null where it was closed. */
export const accountCard =
  (shell: Pick<AccountShell, 'db' | 'keys'>) =>
  async (account: Id): Promise<AccountCard | null> => {
    const found = await shell.db.tx(inAccount(account), (tx) => findAccount(tx, shell.keys, account))
    if (found === null) return null
    const { id, name, email, emailConfirmed, language } = found
    return { id, name, email, emailConfirmed, language }
  }

/** An account whose person is known already: made by an installation for its staff, or for a demonstration. */
export interface KnownPerson {
  readonly id: Id
  readonly name: string
  readonly email: string
  readonly level: TrustLevel
  readonly language: Language
}

/** Opens a confirmed account without a password; false where the address is taken. */
export const openKnownAccount =
  (shell: Pick<AccountShell, 'db' | 'clock' | 'keys'>) =>
  (person: KnownPerson): Promise<boolean> =>
    shell.db.tx(inAccount(person.id), async (tx) => {
      if (!(await takeSignInName(tx, emailHash(shell.keys, person.email), person.id))) return false
      const at = shell.clock()
      await insertAccount(tx, shell.keys, { ...person, passwordHash: null, at, confirmed: true })
      await audit.append(tx, { act: 'account.open', ref: { account: person.id } }, { doer: { system: 'prepare' }, at })
      return true
    })

/** Whose account an address is, with the name; null where nobody has one. */
export const cardOfEmail = async (
  shell: Pick<AccountShell, 'db' | 'keys'>,
  email: string,
): Promise<AccountCard | null> => {
  const account = await accountOfEmail(shell, email)
  return account === null ? null : accountCard(shell)(account)
}
