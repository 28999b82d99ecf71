import { hash } from '@node-rs/argon2'
import { later } from '../../../kernel/clock.ts'
import { derivedId, type Id, isId, newId } from '../../../kernel/ids.ts'
import type { Language } from '../../../kernel/texts.ts'
import { inAccount } from '../../../platform/postgres/index.ts'
import { audit } from '../../security/index.ts'
import { ARGON2 } from '../domain/argon2.ts'
import type { AccountShell } from '../shell.ts'
import { emailHash, insertAccount, takeSignInName } from '../store/accounts.ts'
import { insertConfirmation } from '../store/confirmations.ts'
import { accountOfEmail } from './account-of-email.ts'

/** What somebody types to open an account; checked before (`normalEmail`, `checkPassword`). */
export interface Registration {
  readonly email: string
  readonly name: string
  readonly password: string
  readonly language: Language
  /** Hidden key of the form: sent twice, it opens one account and sends one mail. */
  readonly key?: string | null
}

/** How long the link in the mail may be used. */
export const LINK_LASTS = 'P2D'

/**
 * Opens an account that its mail still has to confirm. Somebody who already has one gets a mail that says so; from
 * outside both look alike, so that nobody learns who has an account.
 */
export const register =
  (shell: Pick<AccountShell, 'db' | 'clock' | 'keys' | 'outbox'>) =>
  async (wish: Registration): Promise<void> => {
    const passwordHash = await hash(wish.password, ARGON2)
    const account = accountOf(shell, wish)
    const link = newId()
    const now = shell.clock()
    const opened = await shell.db.tx(inAccount(account), async (tx) => {
      const fresh = await takeSignInName(tx, emailHash(shell.keys, wish.email), account)
      if (!fresh) return { ok: false }
      await insertAccount(tx, shell.keys, {
        id: account,
        name: wish.name,
        email: wish.email,
        language: wish.language,
        passwordHash,
        level: 'low',
        at: now,
        confirmed: false,
      })
      await insertConfirmation(tx, { id: link, account, endsAt: later(now, LINK_LASTS) })
      await audit.append(tx, { act: 'account.register', ref: { account } }, { doer: { system: 'register' }, at: now })
      const payload = { scope: inAccount(account), kind: 'confirm', ref: { account, link } }
      await shell.outbox.put(tx, 'account.mail', payload)
      return { ok: true }
    })
    if (!opened.ok) await tellAlreadyThere(shell, wish.email, account)
  }

/** The same form makes the same id, so that a second click finds what the first one opened. */
const accountOf = ({ keys }: Pick<AccountShell, 'keys'>, { key, email }: Registration): Id => {
  if (typeof key !== 'string' || !isId(key)) return newId()
  const madeAtMs = Number.parseInt(key.replaceAll('-', '').slice(0, 12), 16)
  return derivedId(madeAtMs, keys.blind('account.register', `${key} ${email}`).toString('hex'))
}

/** The address belongs to somebody: that person is told, with a new link where the old one was never used. */
const tellAlreadyThere = async (
  shell: Pick<AccountShell, 'db' | 'clock' | 'keys' | 'outbox'>,
  email: string,
  attempted: Id,
): Promise<void> => {
  const account = await accountOfEmail(shell, email)
  if (account === null || account === attempted) return
  const now = shell.clock()
  const link = newId()
  await shell.db.tx(inAccount(account), async (tx) => {
    await insertConfirmation(tx, { id: link, account, endsAt: later(now, LINK_LASTS) })
    await shell.outbox.put(tx, 'account.mail', { scope: inAccount(account), kind: 'already', ref: { account, link } })
  })
}
