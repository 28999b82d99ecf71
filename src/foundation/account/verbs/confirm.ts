import type { Id } from '../../../kernel/ids.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import { inAccount, type Tx } from '../../../platform/postgres/index.ts'
import { audit } from '../../security/index.ts'
import { readLinkToken } from '../domain/link.ts'
import { ownProof } from '../domain/trust.ts'
import type { AccountShell } from '../shell.ts'
import { confirmAccount } from '../store/accounts.ts'
import { type Confirmation, findConfirmation, lookConfirmation, useConfirmation } from '../store/confirmations.ts'
import type { AccountRefusal } from '../words.ts'
import { hashPassword } from './hash-queue.ts'
import { openSession, type SignedIn } from './open-session.ts'
import { keepPasskey, readNewPasskey } from './passkeys.ts'
import type { Visitor } from './sign-in.ts'

type ConfirmShell = Pick<AccountShell, 'db' | 'clock' | 'keys'>

/** A link that still works: whose account, and whether its first way in is still to be chosen. */
export interface OpenConfirmation {
  readonly link: Id
  readonly account: Id
  readonly choosesWay: boolean
}

/** What a link of a mail is about, without using it up; null where it works no more. */
export const lookConfirm =
  (shell: ConfirmShell) =>
  async (token: string): Promise<OpenConfirmation | null> => {
    const link = readLinkToken(shell.keys.derived('account.link'), token)
    const account = link && (await lookConfirmation(shell.db, link, shell.clock()))
    if (!link || account === null) return null
    const typed = await shell.db.tx(inAccount(account), (tx) => findConfirmation(tx, link))
    return { link, account, choosesWay: typed?.passwordHash === null }
  }

/** Confirms within a transaction; what was typed for the link, or null where somebody used it before. */
const confirmIn = async (
  shell: ConfirmShell,
  tx: Tx,
  { link, account, passwordHash }: Omit<OpenConfirmation, 'choosesWay'> & { readonly passwordHash?: string },
): Promise<Pick<Confirmation, 'passwordHash'> | null> => {
  const at = shell.clock()
  const typed = await useConfirmation(tx, link, at)
  if (!typed) return null
  await confirmAccount(tx, account, { name: typed.name, passwordHash: passwordHash ?? typed.passwordHash, at })
  await audit.append(tx, { act: 'account.confirm', ref: { account } }, { doer: { system: 'confirm' }, at })
  return typed
}

const USED_UP = { code: 'account/link-used-up' } as const

/**
 * Confirms the address of an account by the token of its mail. A link works once, and brings the password and name that
 * were typed for it: whoever else registered the same address before gains nothing by it. One without a password needs its
 * first way in with it, a password here or a passkey (`confirmWithPasskey`).
 */
export const confirm =
  (shell: ConfirmShell) =>
  async (token: string, password: string | null = null): Promise<Result<Id, AccountRefusal>> => {
    const open = await lookConfirm(shell)(token)
    if (!open || (open.choosesWay && password === null)) return refuse(USED_UP)
    const hashed = open.choosesWay && password !== null ? await hashPassword(password) : ok(undefined)
    if (!hashed.ok) return hashed
    const chosen = hashed.value === undefined ? {} : { passwordHash: hashed.value }
    return shell.db.tx(inAccount(open.account), async (tx) => {
      const typed = await confirmIn(shell, tx, { ...open, ...chosen })
      return typed ? ok(open.account) : refuse(USED_UP)
    })
  }

/** Confirms the address with a passkey as the first way in, and signs in with it. A refused passkey leaves the link good. */
export const confirmWithPasskey =
  (shell: Pick<AccountShell, 'db' | 'clock' | 'keys' | 'outbox' | 'publicUrl'>) =>
  async (
    { token, sent, name }: { readonly token: string; readonly sent: string; readonly name: string },
    from: Visitor & { readonly visit: string },
  ): Promise<Result<SignedIn, AccountRefusal>> => {
    const open = await lookConfirm(shell)(token)
    if (!open?.choosesWay) return refuse(USED_UP)
    const { account } = open
    const checked = await readNewPasskey(shell)(account, 'first', { sent, visit: from.visit })
    if (!checked) return refuse({ code: 'account/passkey-refused' })
    const done = await shell.db.tx(inAccount(account), async (tx): Promise<Result<Id, AccountRefusal>> => {
      if (!(await confirmIn(shell, tx, open))) return refuse(USED_UP)
      const passkey = await keepPasskey(shell, tx, { account, checked, name, at: shell.clock() })
      return passkey === null ? refuse({ code: 'account/passkey-refused' }) : ok(passkey)
    })
    return done.ok ? openSession(shell)(account, ownProof('passkey'), from) : done
  }
