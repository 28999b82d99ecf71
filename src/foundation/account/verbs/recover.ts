import { z } from 'zod'
import { later } from '../../../kernel/clock.ts'
import { derivedId, type Id } from '../../../kernel/ids.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import { inAccount } from '../../../platform/postgres/index.ts'
import { audit, once } from '../../security/index.ts'
import type { OnceRefusal } from '../../security/words.ts'
import { readLinkToken } from '../domain/link.ts'
import { ownProof } from '../domain/trust.ts'
import { hasSecondFactor, type WaysIn } from '../domain/ways-in.ts'
import type { AccountShell } from '../shell.ts'
import { findAccount, setPassword } from '../store/accounts.ts'
import { insertEntryLink, lookEntryLink, useEntryLink } from '../store/entry-links.ts'
import type { AccountRefusal } from '../words.ts'
import { accountOfEmail } from './account-of-email.ts'
import { type DeviceWish, mailBudgets } from './device-link.ts'
import { hashPassword } from './hash-queue.ts'
import { noteFailure } from './note-failure.ts'
import { shutOut } from './not-me.ts'
import { takeCode } from './one-time-codes.ts'
import { openCommand } from './open-form.ts'
import { openSession, type SignedIn } from './open-session.ts'
import { takeRecoveryCode } from './recovery-codes.ts'
import { codeBudget } from './sign-in-code.ts'
import type { Visitor } from './sign-in.ts'
import { waysOf } from './ways-in.ts'

/** Which key signs the links by which somebody sets a new password. */
export const RECOVERY = 'account.recovery'
const LASTS = 'PT1H'

/**
 * Sends a link by which a new password is set. Whether there is such an account, nobody learns, neither by words nor by
 * time: the mail leaves later, by a job. The same form sends one mail.
 */
export const askRecovery =
  (shell: Pick<AccountShell, 'db' | 'clock' | 'keys' | 'limits' | 'outbox'>) =>
  async ({ email, network, key }: DeviceWish): Promise<Result<null, AccountRefusal | OnceRefusal>> => {
    const empty = await shell.limits.take(mailBudgets('recovery', email, network))
    if (empty !== null) return refuse({ code: 'account/too-many-attempts', seconds: empty.seconds })
    const now = shell.clock()
    const { scope, ...form } = openCommand(shell, { use: RECOVERY, key, answers: [email] })
    const command = { ...form, at: now, read: z.string().parse }
    const first = await shell.db.tx(inAccount(scope), (tx) => once<string, never>(tx, command, async () => ok(now)))
    if (!first.ok) return first
    const account = await accountOfEmail(shell, email)
    if (account === null) return ok(null)
    const link = derivedId(Date.parse(first.value), shell.keys.blind(RECOVERY, `${key} ${email}`))
    await shell.db.tx(inAccount(account), async (tx) => {
      const found = await findAccount(tx, shell.keys, account)
      if (!found?.confirmedAt) return
      if (!(await insertEntryLink(tx, { id: link, account, purpose: 'recovery', endsAt: later(now, LASTS) }))) return
      await shell.outbox.put(tx, 'account.mail', {
        scope: inAccount(account),
        kind: 'recovery',
        ref: { account, link },
      })
    })
    return ok(null)
  }

/** A link that still works: whose account, and what its owner needs beside it. */
export interface OpenRecovery {
  readonly link: Id
  readonly account: Id
  readonly email: string
  readonly ways: WaysIn
}

/** What a link of a mail opens, for who holds it; it is not used up by looking. */
export const lookRecovery =
  (shell: Pick<AccountShell, 'db' | 'clock' | 'keys'>) =>
  async (token: string): Promise<Result<OpenRecovery, AccountRefusal>> => {
    const link = readLinkToken(shell.keys.derived(RECOVERY), token)
    const account = link && (await lookEntryLink(shell.db, { id: link, purpose: 'recovery' }, shell.clock()))
    if (!link || account === null) return refuse({ code: 'account/entry-link-used-up' })
    return shell.db.tx(inAccount(account), async (tx) => {
      const found = await findAccount(tx, shell.keys, account)
      if (!found) return refuse({ code: 'account/entry-link-used-up' })
      return ok({ link, account, email: found.email, ways: await waysOf(shell, tx, account) })
    })
  }

/** A new password, checked before, and the code of an account with a second factor. */
export interface RecoveryWish {
  readonly token: string
  readonly fresh: string
  readonly code: string
}

/**
 * Sets a new password by the link of a mail. A mail alone never opens an account that has a second factor: a one-time code
 * or a recovery code has to come with it (ASVS V6.4.3). All sessions end, the owner is told, and the session that opens is
 * of level low until the second factor works again.
 */
export const recover =
  (shell: Pick<AccountShell, 'db' | 'clock' | 'keys' | 'limits' | 'outbox'>) =>
  async ({ token, fresh, code }: RecoveryWish, from: Visitor): Promise<Result<SignedIn, AccountRefusal>> => {
    const looked = await lookRecovery(shell)(token)
    if (!looked.ok) return looked
    const { account, link } = looked.value
    const empty = await shell.limits.take(await codeBudget(shell, account, from.device))
    if (empty !== null) return refuse({ code: 'account/too-many-attempts', seconds: empty.seconds })
    const hashed = await hashPassword(fresh)
    if (!hashed.ok) return hashed
    const at = shell.clock()
    const done = await shell.db.tx(
      inAccount(account),
      async (tx): Promise<Result<'mail-link' | 'recovery-code', AccountRefusal>> => {
        const ways = await waysOf(shell, tx, account)
        const by = hasSecondFactor(ways) && (await takeCode(shell, tx, { account, code }))
        const lost = hasSecondFactor(ways) && !by
        if (lost && !(await takeRecoveryCode(shell, tx, { account, code })))
          return refuse({ code: 'account/wrong-code', ticket: null })
        if (!(await useEntryLink(tx, link, at))) return refuse({ code: 'account/entry-link-used-up' })
        await setPassword(tx, account, hashed.value)
        await shutOut(shell, tx, { account, doer: { system: 'recovery' }, at })
        await audit.append(tx, { act: 'account.recover', ref: { account } }, { doer: { system: 'recovery' }, at })
        await shell.outbox.put(tx, 'account.mail', { scope: inAccount(account), kind: 'password', ref: { account } })
        return ok(lost ? 'recovery-code' : 'mail-link')
      },
    )
    if (done.ok) return openSession(shell)(account, ownProof(done.value), { userAgent: from.userAgent, device: null })
    if (done.refusal.code === 'account/wrong-code') await noteFailure(shell)(account, 'recovery')
    return done
  }
