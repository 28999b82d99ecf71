import { hash } from '@node-rs/argon2'
import { later } from '../../../kernel/clock.ts'
import { derivedId, type Id, isId, newId } from '../../../kernel/ids.ts'
import type { Language } from '../../../kernel/texts.ts'
import { inAccount, type Tx } from '../../../platform/postgres/index.ts'
import { audit } from '../../security/index.ts'
import { ARGON2 } from '../domain/argon2.ts'
import type { AccountShell } from '../shell.ts'
import { emailHash, insertAccount, retypeAccount, takeSignInName } from '../store/accounts.ts'
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

type RegisterShell = Pick<AccountShell, 'db' | 'clock' | 'keys' | 'outbox'>

/**
 * Opens an account that its mail still has to confirm. Somebody who already has one gets a mail that says so; from
 * outside both look alike, so that nobody learns who has an account.
 */
export const register =
  (shell: RegisterShell) =>
  async (wish: Registration): Promise<void> => {
    const passwordHash = await hash(wish.password, ARGON2)
    const account = accountOf(shell, wish)
    const at = shell.clock()
    const opened = await shell.db.tx(inAccount(account), async (tx) => {
      const fresh = await takeSignInName(tx, emailHash(shell.keys, wish.email), account)
      if (!fresh) return { ok: false }
      const { name, email, language } = wish
      const row = { id: account, name, email, language, passwordHash, level: 'low', at, confirmed: false } as const
      await insertAccount(tx, shell.keys, row)
      await askToConfirm(shell, tx, { account, name, passwordHash })
      await audit.append(tx, { act: 'account.register', ref: { account } }, { doer: { system: 'register' }, at })
      return { ok: true }
    })
    if (!opened.ok) await registerAgain(shell, wish, { attempted: account, passwordHash })
  }

/** Sends a link that brings this password and this name. */
const askToConfirm = async (
  shell: RegisterShell,
  tx: Tx,
  typed: { readonly account: Id; readonly name: string; readonly passwordHash: string },
): Promise<void> => {
  const { account, passwordHash } = typed
  const link = newId()
  const sealer = await shell.keys.of(tx, account)
  const name = sealer.seal('account.name', typed.name)
  await insertConfirmation(tx, { id: link, account, passwordHash, name, endsAt: later(shell.clock(), LINK_LASTS) })
  await shell.outbox.put(tx, 'account.mail', { scope: inAccount(account), kind: 'confirm', ref: { account, link } })
}

/** The same form makes the same id, so that a second click finds what the first one opened. */
const accountOf = ({ keys }: Pick<AccountShell, 'keys'>, { key, email }: Registration): Id => {
  if (typeof key !== 'string' || !isId(key)) return newId()
  const madeAtMs = Number.parseInt(key.replaceAll('-', '').slice(0, 12), 16)
  return derivedId(madeAtMs, keys.blind('account.register', `${key} ${email}`).toString('hex'))
}

/** The address was registered before: who confirmed it is told so, who did not gets a link for what was typed now. */
const registerAgain = async (
  shell: RegisterShell,
  { email, name }: Registration,
  { attempted, passwordHash }: { readonly attempted: Id; readonly passwordHash: string },
): Promise<void> => {
  const account = await accountOfEmail(shell, email)
  if (account === null || account === attempted) return
  await shell.db.tx(inAccount(account), async (tx) => {
    const sealer = await shell.keys.find(tx, account)
    if (!sealer) return
    const retyped = await retypeAccount(tx, account, { passwordHash, name: sealer.seal('account.name', name) })
    if (retyped) await askToConfirm(shell, tx, { account, name, passwordHash })
    else await shell.outbox.put(tx, 'account.mail', { scope: inAccount(account), kind: 'already', ref: { account } })
  })
}
