import type { Actor } from '../../../kernel/actor.ts'
import type { Id } from '../../../kernel/ids.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import { inAccount, type Tx } from '../../../platform/postgres/index.ts'
import { codeAddress, newCodeSecret, stepOfCode } from '../domain/one-time-code.ts'
import type { AccountShell } from '../shell.ts'
import { findAccount } from '../store/accounts.ts'
import { beginCodeSecret, deleteCodeSecret, lockCodeSecret, noteCodeStep } from '../store/one-time-codes.ts'
import type { AccountRefusal } from '../words.ts'
import { noteFailure } from './note-failure.ts'
import { mayChangeWays, tellWays } from './ways-in.ts'

const SECRET = 'account.one-time-code'
const ISSUER = 'Servicekonto'

/** A secret to take over into an authenticator program: for typing, and as the address that a QR code carries. */
export interface NewCodes {
  readonly secret: string
  readonly address: string
}

/** Begins to set one-time codes up: a new secret, which counts once a first code of it was entered. */
export const beginCodes =
  (shell: Pick<AccountShell, 'db' | 'clock' | 'keys'>) =>
  (actor: Actor): Promise<Result<null, AccountRefusal>> =>
    shell.db.tx(inAccount(actor.account), async (tx) => {
      const may = await mayChangeWays(shell, tx, actor)
      if (!may.ok) return may
      const sealer = await shell.keys.of(tx, actor.account)
      await beginCodeSecret(tx, actor.account, { secret: sealer.seal(SECRET, newCodeSecret()), at: shell.clock() })
      return ok(null)
    })

/** The secret that waits for its first code; one that counts already is never shown again. */
export const newCodes =
  (shell: Pick<AccountShell, 'db' | 'clock' | 'keys'>) =>
  (actor: Actor): Promise<Result<NewCodes, AccountRefusal>> =>
    shell.db.tx(inAccount(actor.account), async (tx) => {
      const may = await mayChangeWays(shell, tx, actor)
      if (!may.ok) return may
      const stored = await lockCodeSecret(tx, actor.account)
      const found = await findAccount(tx, shell.keys, actor.account)
      if (!stored || !found || stored.confirmedAt !== null) return refuse({ code: 'account/not-found' })
      const secret = (await shell.keys.of(tx, actor.account)).open(SECRET, stored.secret)
      return ok({ secret, address: codeAddress(secret, { issuer: ISSUER, label: found.email }) })
    })

/** Uses a code up within a transaction; false where it is wrong or was used. Of two at once one succeeds. */
export const takeCode = async (
  shell: Pick<AccountShell, 'keys' | 'clock'>,
  tx: Tx,
  { account, code, setUp = false }: { readonly account: Id; readonly code: string; readonly setUp?: boolean },
): Promise<boolean> => {
  const stored = await lockCodeSecret(tx, account)
  if (!stored || (stored.confirmedAt === null) !== setUp) return false
  const secret = (await shell.keys.of(tx, account)).open(SECRET, stored.secret)
  const at = shell.clock()
  const step = stepOfCode(code, { secret, lastStep: stored.lastStep }, at)
  if (step === null) return false
  await noteCodeStep(tx, account, { step, at })
  return true
}

type CodesShell = Pick<AccountShell, 'db' | 'clock' | 'keys' | 'outbox' | 'limits'>

/** Sets one-time codes up by a first code. */
export const confirmCodes =
  (shell: CodesShell) =>
  async (actor: Actor, code: string): Promise<Result<null, AccountRefusal>> => {
    const { account } = actor
    const empty = await shell.limits.take([{ limit: 'code.account', of: `set-up ${account}` }])
    if (empty !== null) return refuse({ code: 'account/too-many-attempts', seconds: empty.seconds })
    const done = await shell.db.tx(inAccount(account), async (tx): Promise<Result<null, AccountRefusal>> => {
      const may = await mayChangeWays(shell, tx, actor)
      if (!may.ok) return may
      if (!(await takeCode(shell, tx, { account, code, setUp: true })))
        return refuse({ code: 'account/wrong-code', ticket: null })
      await tellWays(shell, tx, { actor, act: 'account.set-up-codes' })
      return ok(null)
    })
    if (!done.ok && done.refusal.code === 'account/wrong-code') await noteFailure(shell)(account, 'code')
    return done
  }

/** Takes the one-time codes away. */
export const removeCodes =
  (shell: Pick<AccountShell, 'db' | 'clock' | 'keys' | 'outbox'>) =>
  (actor: Actor): Promise<Result<null, AccountRefusal>> =>
    shell.db.tx(inAccount(actor.account), async (tx) => {
      const may = await mayChangeWays(shell, tx, actor)
      if (!may.ok) return may
      if (!(await deleteCodeSecret(tx, actor.account))) return refuse({ code: 'account/not-found' })
      await tellWays(shell, tx, { actor, act: 'account.remove-codes' })
      return ok(null)
    })
