import { later } from '../../../kernel/clock.ts'
import { type Id, newId } from '../../../kernel/ids.ts'
import { ok, type Result } from '../../../kernel/result.ts'
import type { Language } from '../../../kernel/texts.ts'
import { inAccount, type Tx } from '../../../platform/postgres/index.ts'
import { audit, once, type OnceCommand } from '../../security/index.ts'
import type { OnceRefusal } from '../../security/words.ts'
import type { AccountShell } from '../shell.ts'
import { emailHash, insertAccount, retypeAccount, takeSignInName } from '../store/accounts.ts'
import { insertConfirmation } from '../store/confirmations.ts'
import type { Busy } from '../words.ts'
import { accountOfEmail } from './account-of-email.ts'
import { hashPassword } from './hash-queue.ts'
import { openCommand } from './open-form.ts'

/** What somebody types to open an account; checked before (`normalEmail`, `checkPassword`). */
export interface Registration {
  readonly email: string
  readonly name: string
  /** Null for who wants to sign in with a passkey: the link of the mail asks for the first way in. */
  readonly password: string | null
  readonly language: Language
  /** Hidden key of the form: sent twice, it opens one account and sends one mail. */
  readonly key?: string | null
}

/** How long the link in the mail may be used. */
export const LINK_LASTS = 'P2D'

type RegisterShell = Pick<AccountShell, 'db' | 'clock' | 'keys' | 'outbox'>

/**
 * Opens an account that its mail still has to confirm. Somebody who already has one gets a mail that says so; from
 * outside both look alike, so that nobody learns who has an account. The same form with other answers is refused.
 */
export const register =
  (shell: RegisterShell) =>
  async (wish: Registration): Promise<Result<null, OnceRefusal | Busy>> => {
    const { name, email, language, password } = wish
    const answers = [email, name, password ?? '', language]
    const { scope: account, ...form } = openCommand(shell, { use: 'account.register', key: wish.key, answers })
    const hashed = password === null ? ok(null) : await hashPassword(password)
    if (!hashed.ok) return hashed
    const passwordHash = hashed.value
    const at = shell.clock()
    const command = { ...form, at, read: (stored: unknown) => stored === true }
    const opened = await shell.db.tx(inAccount(account), (tx) =>
      once<boolean, never>(tx, command, async () => {
        if (!(await takeSignInName(tx, emailHash(shell.keys, email), account))) return ok(false)
        const row = { id: account, name, email, language, passwordHash, level: 'low', at, confirmed: false } as const
        await insertAccount(tx, shell.keys, row)
        await askToConfirm(shell, tx, { account, name, passwordHash })
        await audit.append(tx, { act: 'account.register', ref: { account } }, { doer: { system: 'register' }, at })
        return ok(true)
      }),
    )
    if (!opened.ok) return opened
    return opened.value ? ok(null) : registerAgain(shell, { name, email, passwordHash }, { ...form, at })
  }

/** Sends a link that brings this password and this name. */
const askToConfirm = async (
  shell: RegisterShell,
  tx: Tx,
  typed: { readonly account: Id; readonly name: string; readonly passwordHash: string | null },
): Promise<void> => {
  const { account, passwordHash } = typed
  const link = newId()
  const sealer = await shell.keys.of(tx, account)
  const name = sealer.seal('account.name', typed.name)
  await insertConfirmation(tx, { id: link, account, passwordHash, name, endsAt: later(shell.clock(), LINK_LASTS) })
  await shell.outbox.put(tx, 'account.mail', { scope: inAccount(account), kind: 'confirm', ref: { account, link } })
}

/** The address was registered before: who confirmed it is told so, who did not gets a link for what was typed now. */
const registerAgain = async (
  shell: RegisterShell,
  { email, name, passwordHash }: Pick<Registration, 'email' | 'name'> & { readonly passwordHash: string | null },
  form: Pick<OnceCommand<null>, 'key' | 'body' | 'at'>,
): Promise<Result<null, OnceRefusal>> => {
  const account = await accountOfEmail(shell, email)
  if (account === null) return ok(null)
  return shell.db.tx(inAccount(account), (tx) =>
    once<null, never>(tx, { ...form, read: () => null }, async () => {
      const sealer = await shell.keys.find(tx, account)
      if (!sealer) return ok(null)
      const retyped = await retypeAccount(tx, account, { passwordHash, name: sealer.seal('account.name', name) })
      if (retyped) await askToConfirm(shell, tx, { account, name, passwordHash })
      else await shell.outbox.put(tx, 'account.mail', { scope: inAccount(account), kind: 'already', ref: { account } })
      return ok(null)
    }),
  )
}
