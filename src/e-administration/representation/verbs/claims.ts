import { type Actor, partyOf } from '../../../kernel/actor.ts'
import { type Instant, later } from '../../../kernel/clock.ts'
import { derivedId, type Id } from '../../../kernel/ids.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import { codeOf, normalCode } from '../../../kernel/told-code.ts'
import { inAccount } from '../../../platform/postgres/index.ts'
import { seeOrganisation, seeParts } from '../../../foundation/mandates/index.ts'
import { audit } from '../../../foundation/security/index.ts'
import { CLAIM_LASTS, type Claimed } from '../domain/claim.ts'
import type { RepresentationShell } from '../shell.ts'
import { type Claim, insertClaim, listClaims, withdrawClaim } from '../store/claims.ts'
import { deleteCode, insertCode } from '../store/codes.ts'
import type { ClaimKind, RepresentationRefusal } from '../words.ts'

/** Forty bits, of which a desk can try ten in a quarter of an hour. */
const LETTERS = 8
const USE = 'representation.code'

type ClaimShell = Pick<RepresentationShell, 'db' | 'clock' | 'keys'>

/** How a desk finds a code that somebody told. */
export const hashOfCode = ({ keys }: Pick<RepresentationShell, 'keys'>, code: string): Buffer =>
  keys.blind(USE, normalCode(code))

/** The code of a claim, which is stored nowhere. */
const codeOfClaim = ({ keys }: Pick<RepresentationShell, 'keys'>, claim: Id): string =>
  codeOf(keys.derived(USE), claim, LETTERS)

/** A claim with the code that its desk asks for. */
export interface ShownClaim extends Claim {
  /** Null once a desk has it, or it has ended. */
  readonly code: string | null
  readonly codeEnds: Instant
}

/** What is claimed; `key` is the hidden key of the form: the same form is the same claim. */
export interface ClaimWish {
  readonly kind: ClaimKind
  readonly claimed: Claimed
  readonly key: Id
}

/** What an organisation claims is itself, by those who manage it. */
const organisationClaimed = async (
  shell: ClaimShell,
  actor: Actor,
  claimed: Claimed,
): Promise<Result<Claimed, RepresentationRefusal>> => {
  const [organisation, parts] = [await seeOrganisation(shell)(actor), await seeParts(shell)(actor)]
  if (!organisation.ok || !parts.ok) return refuse({ code: 'representation/not-yours' })
  return ok({ ...claimed, name: organisation.value.name })
}

/**
 * Claims to represent somebody by law, or that an organisation is what it says. Nothing follows but a code for a desk, where
 * somebody looks at the certificate. Only for oneself; for an organisation by those who manage it (`representation/not-yours`).
 */
export const makeClaim =
  (shell: ClaimShell) =>
  async (actor: Actor, { kind, claimed, key }: ClaimWish): Promise<Result<null, RepresentationRefusal>> => {
    const organisation = kind === 'organisation' ? await organisationClaimed(shell, actor, claimed) : null
    if (organisation?.ok === false) return organisation
    if (organisation === null && actor.actingFor.kind !== 'self') return refuse({ code: 'representation/not-yours' })
    const account = partyOf(actor)
    const at = Number.parseInt(key.replaceAll('-', '').slice(0, 12), 16)
    const id = derivedId(at, shell.keys.blind(USE, `${account} ${key}`).toString('hex'))
    await shell.db.tx(inAccount(account), async (tx) => {
      const at = shell.clock()
      const said = organisation?.value ?? claimed
      const sealer = await shell.keys.of(tx, account)
      if (!(await insertClaim(tx, sealer, { id, kind, claimed: said, askedAt: at, account }))) return
      const hash = hashOfCode(shell, codeOfClaim(shell, id))
      await insertCode(tx, { hash, claim: id, account, endsAt: later(at, CLAIM_LASTS) })
      await audit.append(tx, { act: 'representation.claim', ref: { account, claim: id, kind } }, { doer: actor, at })
    })
    return ok(null)
  }

/** The claims of oneself, or of the organisation that the actor manages. */
export const ownClaims =
  (shell: ClaimShell) =>
  async (actor: Actor): Promise<readonly ShownClaim[]> => {
    if (actor.actingFor.kind !== 'self' && !(await seeParts(shell)(actor)).ok) return []
    const account = partyOf(actor)
    const claims = await shell.db.tx(inAccount(account), async (tx) => {
      const sealer = await shell.keys.find(tx, account)
      return sealer ? listClaims(tx, sealer, account) : []
    })
    const now = shell.clock()
    return claims.map((claim) => {
      const codeEnds = later(claim.askedAt, CLAIM_LASTS)
      const waits = claim.authority === null && claim.outcome === null && now < codeEnds
      return { ...claim, codeEnds, code: waits ? codeOfClaim(shell, claim.id) : null }
    })
  }

/** Takes back a claim that no desk has yet; its code holds no more. */
export const takeBackClaim =
  (shell: ClaimShell) =>
  async (actor: Actor, claim: Id): Promise<Result<null, RepresentationRefusal>> => {
    if (actor.actingFor.kind !== 'self' && !(await seeParts(shell)(actor)).ok)
      return refuse({ code: 'representation/not-yours' })
    const account = partyOf(actor)
    return shell.db.tx(inAccount(account), async (tx): Promise<Result<null, RepresentationRefusal>> => {
      const at = shell.clock()
      if (!(await withdrawClaim(tx, account, { claim, at }))) return refuse({ code: 'representation/not-found' })
      await deleteCode(tx, claim)
      await audit.append(tx, { act: 'representation.withdraw', ref: { account, claim } }, { doer: actor, at })
      return ok(null)
    })
  }
