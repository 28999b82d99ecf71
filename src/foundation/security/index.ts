import { canonical, type Json, sha256 } from '../../kernel/canonical.ts'
import type { Instant } from '../../kernel/clock.ts'
import { refuse, type Refusal, type Result } from '../../kernel/result.ts'
import type { Tx } from '../../platform/postgres/index.ts'
import { insertAct } from './store/audit.ts'
import { claimKey, deleteCommands, keepOutcome } from './store/command.ts'
import type { Act, Doer, OnceRefusal } from './words.ts'

export {
  type Asking,
  type Exhausted,
  limitRequests,
  type Limits,
  openLimits,
} from './verbs/limits.ts'
export {
  deleteGranted,
  endGrantsOf,
  findGrant,
  grantedTo,
  type GrantUse,
  insertGrant,
  insertGranted,
  insertUse,
  listGrants,
  lockGrant,
  type StoredGrant,
  updateGrant,
  usesOf,
} from './store/grants.ts'

/**
 * Remembers an act in the audit trail of the transaction's scope. It stands or falls with that transaction.
 * Only references: what says something about a person never comes here.
 */
export const audit = {
  append: (tx: Tx, act: Act, by: { readonly doer: Doer; readonly at: Instant }): Promise<void> =>
    insertAct(tx, act, by),
}

/** Forgets which commands were done in the transaction's scope, for an account that is erased. */
export const forgetCommands = (tx: Tx): Promise<void> => deleteCommands(tx)

/** A command with its idempotency key, its body, and how its outcome is read back. */
export interface OnceCommand<Value extends Json> {
  readonly key: string
  readonly body: Json
  readonly at: Instant
  readonly read: (stored: unknown) => Value
}

/**
 * Does a command once for each key: the second time the first outcome is given back, in the same words.
 * The same key with another body is refused (`security/key-used-differently`). A refused command leaves the key free.
 */
export const once = async <Value extends Json, Refused extends Refusal>(
  tx: Tx,
  command: OnceCommand<Value>,
  work: () => Promise<Result<Value, Refused>>,
): Promise<Result<Value, Refused | OnceRefusal>> => {
  const bodyHash = sha256(canonical(command.body))
  const claimed = await claimKey(tx, { key: command.key, bodyHash, at: command.at })
  if (claimed !== true) {
    if (claimed.bodyHash !== bodyHash) return refuse({ code: 'security/key-used-differently' })
    return { ok: true, value: command.read(JSON.parse(claimed.outcome)) }
  }
  const done = await work()
  if (done.ok) await keepOutcome(tx, command.key, canonical(done.value))
  return done
}

export { openCopy } from './verbs/copy.ts'
export { keepTrail, type Provable, provableWithin, type TrailShell } from './verbs/keep-trail.ts'
export { linkWaiting } from './verbs/link-chain.ts'
export { tailIsLate } from './verbs/tail.ts'
export { type TrailReport, verifyTrail } from './verbs/verify-trail.ts'
export { type CopyFolder, copyFolder } from './store/copies.ts'
export { ORIGIN } from './domain/checkpoint.ts'
export { isVerifierKey, type NoteSigner, noteSigner } from './domain/note.ts'
