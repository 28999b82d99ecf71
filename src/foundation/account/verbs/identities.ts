import { z } from 'zod'
import { reaches, TRUST_LEVELS, type TrustLevel } from '../../../kernel/actor.ts'
import { type Id, newId } from '../../../kernel/ids.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import { inAccount, type Tx } from '../../../platform/postgres/index.ts'
import { audit } from '../../security/index.ts'
import type { Doer } from '../../security/words.ts'
import { vouchedProof } from '../domain/trust.ts'
import type { Identity, IdentityProof, IdentityWay } from '../identity-words.ts'
import type { AccountShell } from '../shell.ts'
import {
  findIdentities,
  insertIdentity,
  lookAccountOfSubject,
  renewIdentity,
  subjectHash,
  takeSubject,
} from '../store/identities.ts'
import { provenLevel } from '../store/proven-level.ts'
import type { AccountRefusal } from '../words.ts'
import { openSession, type SignedIn } from './open-session.ts'

/** Purpose of the seal on what a way said about a person. */
const ATTRIBUTES = 'account.identity'

const sealedAttributes = z.record(z.string(), z.object({ value: z.string(), level: z.enum(TRUST_LEVELS) }))
const wayForm = z.templateLiteral(['oidc:', z.string()]).or(z.enum(['bundid', 'desk', 'letter', 'wallet']))

type IdentityShell = Pick<AccountShell, 'db' | 'clock' | 'keys'>
type EntryShell = Pick<AccountShell, 'db' | 'clock' | 'keys' | 'outbox'>

/**
 * Keeps a proof of identity within a transaction of the account. A newer proof of the same subject takes the place of the
 * older one, unless that was surer. Refuses a subject that belongs to another account.
 */
export const keepProof = async (
  { keys, clock }: Pick<IdentityShell, 'keys' | 'clock'>,
  tx: Tx,
  { account, proof, doer }: { readonly account: Id; readonly proof: IdentityProof; readonly doer: Doer },
): Promise<Result<Id, AccountRefusal>> => {
  const hash = proof.subject === null ? null : subjectHash(keys, proof.way, proof.subject)
  if (hash !== null && !(await takeSubject(tx, hash, account))) return refuse({ code: 'account/identity-taken' })
  const same = (await findIdentities(tx, account)).find(({ way, subjectHash: other }) =>
    hash === null ? way === proof.way && other === null : other?.equals(hash),
  )
  const at = clock()
  const { way, level, endsAt } = proof
  const holds = same && (same.endsAt === null || at < same.endsAt)
  if (holds && !reaches(level, same.level)) return ok(same.id)
  const attributes = (await keys.of(tx, account)).seal(ATTRIBUTES, JSON.stringify(proof.attributes))
  const row = { id: same?.id ?? newId(), level, attributes, provenAt: at, endsAt }
  await (same ? renewIdentity(tx, account, row) : insertIdentity(tx, account, { ...row, way, subjectHash: hash }))
  await audit.append(
    tx,
    { act: 'account.prove-identity', ref: { account, identity: row.id, way, level } },
    { doer, at },
  )
  return ok(row.id)
}

/** Keeps a proof of identity of an account; who hands it in has checked it. Refuses a subject of another account. */
export const proveIdentity =
  (shell: IdentityShell) =>
  (account: Id, proof: IdentityProof, doer: Doer = { system: 'identity' }): Promise<Result<Id, AccountRefusal>> =>
    shell.db.tx(inAccount(account), (tx) => keepProof(shell, tx, { account, proof, doer }))

/** The proven identities of an account with what they said, oldest first. */
export const identitiesOf =
  (shell: Pick<AccountShell, 'db' | 'keys'>) =>
  (account: Id): Promise<readonly Identity[]> =>
    shell.db.tx(inAccount(account), async (tx) => {
      const sealer = await shell.keys.find(tx, account)
      if (!sealer) return []
      return (await findIdentities(tx, account)).map(
        ({ id, way, level, subjectHash: hash, attributes, provenAt, endsAt }) => ({
          id,
          way: wayForm.parse(way),
          level,
          attributes: sealedAttributes.parse(JSON.parse(sealer.open(ATTRIBUTES, attributes))),
          provenAt,
          endsAt,
          leadsIn: hash !== null,
        }),
      )
    })

/** How surely the person of an account is known: the best of the proofs that hold now; without any, as it was opened. */
export const identityLevel =
  (shell: Pick<AccountShell, 'db' | 'clock'>) =>
  (account: Id): Promise<TrustLevel> =>
    shell.db.tx(inAccount(account), (tx) => provenLevel(tx, account, shell.clock()))

/** Whose account an outer identity leads to; null where to none. */
export const accountOfIdentity =
  ({ db, keys }: Pick<AccountShell, 'db' | 'keys'>) =>
  (way: IdentityWay, subject: string): Promise<Id | null> =>
    lookAccountOfSubject(db, subjectHash(keys, way, subject))

/** A sign-in by an outer identity: what was proven just now, and in which browser. */
export interface OuterSignIn {
  readonly proof: IdentityProof
  readonly userAgent: string
  /** The cookie of known browsers; without it nobody is told of a new one. */
  readonly device?: string
}

/**
 * Signs in by an outer identity that was proven just now: keeps what it proved, and opens a session with the lower of how
 * surely the person is known and how strong this proof was. Refuses an identity that leads to no account.
 */
export const openByIdentity =
  (shell: EntryShell) =>
  async ({ proof, userAgent, device }: OuterSignIn): Promise<Result<SignedIn, AccountRefusal>> => {
    const account = proof.subject === null ? null : await accountOfIdentity(shell)(proof.way, proof.subject)
    if (account === null) return refuse({ code: 'account/unknown-identity' })
    const kept = await proveIdentity(shell)(account, proof)
    if (!kept.ok) return kept
    return openSession(shell)(account, vouchedProof(proof.level), { userAgent, device: device ?? null })
  }
