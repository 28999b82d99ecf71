import { z } from 'zod'
import type { Actor } from '../../../kernel/actor.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import { inAccount, type Tx } from '../../../platform/postgres/index.ts'
import { audit, once } from '../../security/index.ts'
import type { OnceRefusal } from '../../security/words.ts'
import type { AccountShell } from '../shell.ts'
import { findAccount, setPassword } from '../store/accounts.ts'
import { deleteCodeSecret } from '../store/one-time-codes.ts'
import { deleteSessionsOf } from '../store/sessions.ts'
import type { AccountRefusal } from '../words.ts'
import { sessionEnded } from './sessions.ts'
import { hashPassword, isPassword } from './hash-queue.ts'
import { mayChangeWays, tellWays } from './ways-in.ts'
import { staysOpenWithout } from '../domain/ways-in.ts'

/** The old and the new password as they were typed; the new one checked before (`checkPassword`). */
export interface PasswordWish {
  readonly current: string
  readonly fresh: string
  /** Hidden key of the form. */
  readonly key: string
}

/**
 * Changes the own password. The old one is asked, all other sessions end, and a mail tells the owner. An account without
 * one gets its first one by a fresh proof of another way in.
 */
export const changePassword =
  (shell: Pick<AccountShell, 'db' | 'clock' | 'keys' | 'limits' | 'outbox'>) =>
  async (
    actor: Actor,
    { current, fresh, key }: PasswordWish,
  ): Promise<Result<number, AccountRefusal | OnceRefusal>> => {
    const { account } = actor
    const empty = await shell.limits.take([{ limit: 'password.account', of: account }])
    if (empty !== null) return refuse({ code: 'account/too-many-attempts', seconds: empty.seconds })
    const hashed = await hashPassword(fresh)
    if (!hashed.ok) return hashed
    const typed = shell.keys.blind('account.password', `${account}\n${current}\n${fresh}`).toString('hex')
    const at = shell.clock()
    const command = { key, body: { act: 'account.password', typed }, at, read: z.number().parse }
    return shell.db.tx(inAccount(account), (tx) =>
      once(tx, command, async () => {
        const found = await findAccount(tx, shell.keys, account)
        const may = await mayReplace(shell, tx, { actor, stored: found?.passwordHash ?? null, current })
        if (!may.ok) return may
        await setPassword(tx, account, hashed.value)
        const ended = await deleteSessionsOf(tx, account, actor.session)
        await audit.append(tx, { act: 'account.change-password', ref: { account, ended } }, { doer: actor, at })
        if (ended > 0) await shell.outbox.say(tx, sessionEnded(account))
        await shell.outbox.put(tx, 'account.mail', { scope: inAccount(account), kind: 'password', ref: { account } })
        return ok(ended)
      }),
    )
  }

const mayReplace = async (
  shell: Pick<AccountShell, 'keys' | 'clock'>,
  tx: Tx,
  { actor, stored, current }: { readonly actor: Actor; readonly stored: string | null; readonly current: string },
): Promise<Result<unknown, AccountRefusal>> => {
  if (stored === null) return mayChangeWays(shell, tx, actor)
  const right = await isPassword(stored, current)
  if (!right.ok) return right
  return right.value ? ok(null) : refuse({ code: 'account/wrong-password' })
}

/** Takes the password away, and the one-time codes with it, which are worth nothing alone; never the last way in. */
export const removePassword =
  (shell: Pick<AccountShell, 'db' | 'clock' | 'keys' | 'outbox'>) =>
  (actor: Actor): Promise<Result<null, AccountRefusal>> =>
    shell.db.tx(inAccount(actor.account), async (tx) => {
      const may = await mayChangeWays(shell, tx, actor)
      if (!may.ok) return may
      if (!may.value.password) return refuse({ code: 'account/not-found' })
      if (!staysOpenWithout(may.value, 'password')) return refuse({ code: 'account/last-way-in' })
      await setPassword(tx, actor.account, null)
      await deleteCodeSecret(tx, actor.account)
      await tellWays(shell, tx, { actor, act: 'account.remove-password' })
      return ok(null)
    })
