import { hash, verify } from '@node-rs/argon2'
import { z } from 'zod'
import type { Actor } from '../../../kernel/actor.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import { inAccount } from '../../../platform/postgres/index.ts'
import { audit, once } from '../../security/index.ts'
import type { OnceRefusal } from '../../security/words.ts'
import { ARGON2 } from '../domain/argon2.ts'
import type { AccountShell } from '../shell.ts'
import { findAccount, setPassword } from '../store/accounts.ts'
import { deleteSessionsOf } from '../store/sessions.ts'
import type { AccountRefusal } from '../words.ts'
import { sessionEnded } from './sessions.ts'

/** The old and the new password as they were typed; the new one checked before (`checkPassword`). */
export interface PasswordWish {
  readonly current: string
  readonly fresh: string
  /** Hidden key of the form. */
  readonly key: string
}

/** Changes the own password. The old one is asked, all other sessions end, and a mail tells the owner. */
export const changePassword =
  (shell: Pick<AccountShell, 'db' | 'clock' | 'keys' | 'limits' | 'outbox'>) =>
  async (
    actor: Actor,
    { current, fresh, key }: PasswordWish,
  ): Promise<Result<number, AccountRefusal | OnceRefusal>> => {
    const { account } = actor
    const empty = await shell.limits.take([{ limit: 'password.account', of: account }])
    if (empty !== null) return refuse({ code: 'account/too-many-attempts', seconds: empty.seconds })
    const passwordHash = await hash(fresh, ARGON2)
    const typed = shell.keys.blind('account.password', `${account}\n${current}\n${fresh}`).toString('hex')
    const at = shell.clock()
    const command = { key, body: { act: 'account.password', typed }, at, read: z.number().parse }
    return shell.db.tx(inAccount(account), (tx) =>
      once(tx, command, async () => {
        const found = await findAccount(tx, shell.keys, account)
        if (!found?.passwordHash || !(await verify(found.passwordHash, current)))
          return refuse({ code: 'account/wrong-password' })
        await setPassword(tx, account, passwordHash)
        const ended = await deleteSessionsOf(tx, account, actor.session)
        await audit.append(tx, { act: 'account.change-password', ref: { account, ended } }, { doer: actor, at })
        if (ended > 0) await shell.outbox.say(tx, sessionEnded(account))
        await shell.outbox.put(tx, 'account.mail', { scope: inAccount(account), kind: 'password', ref: { account } })
        return ok(ended)
      }),
    )
  }
