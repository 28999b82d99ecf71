import { type Actor, reaches, type TrustLevel } from '../../../kernel/actor.ts'
import type { Id } from '../../../kernel/ids.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import {
  accountOfIdentity,
  actorOf,
  openByIdentity,
  proveIdentity,
  raiseLevel,
  signOut,
  type SignedIn,
} from '../../account/index.ts'
import { type AccountRefusal, type IdentityProof, vouchedProof } from '../../account/words.ts'
import { outcomeOf, type Wish } from '../domain/flow.ts'
import type { IdentityShell } from '../shell.ts'
import type { IdentityRefusal } from '../words.ts'
import { actInName, followTold, joinTold } from './apply-told.ts'
import { beginFlow, closeFlow, type Return } from './flows.ts'

/** Who comes back, and in which state. */
export interface Comer {
  readonly actor: Actor | null
  readonly userAgent: string
  /** What the browser keeps about the accounts that were used in it. */
  readonly device: string
}

/** What came of it. */
export type Came =
  | { readonly kind: 'signed-in'; readonly signedIn: SignedIn; readonly to: string }
  /** The session goes on under a new token, at this level. */
  | { readonly kind: 'raised'; readonly token: string; readonly level: TrustLevel; readonly wish: Wish }
  /** The identity has no account yet: its person chooses, in this flow. */
  | { readonly kind: 'offer'; readonly flow: Id }

type ComingRefusal = IdentityRefusal | AccountRefusal

/** Keeps a proof for the account that is signed in, and works its level out anew. */
export const keepFor =
  (shell: IdentityShell) =>
  async (
    actor: Actor,
    proof: IdentityProof,
  ): Promise<Result<{ readonly token: string; readonly level: TrustLevel }, AccountRefusal>> => {
    const kept = await proveIdentity(shell)(actor.account, proof, actor)
    if (!kept.ok) return kept
    const raised = await raiseLevel(shell)(actor, vouchedProof(proof.level))
    if (!raised.ok) return raised
    const now = await actorOf(shell)(raised.value.token)
    return ok({ token: raised.value.token, level: now?.level ?? actor.level })
  }

/** Whoever identifies for once is known by nothing again, even where the provider has a lasting name for them. */
const keptOf = ({ purpose }: Wish, proof: IdentityProof): IdentityProof =>
  purpose === 'once' ? { ...proof, subject: null } : proof

/** What becomes of a proof that came back to the browser that asked for it. */
export const settle =
  (shell: IdentityShell) =>
  async (
    { wish, proof, browser }: { readonly wish: Wish; readonly proof: IdentityProof; readonly browser: string },
    { actor, userAgent, device }: Comer,
  ): Promise<Result<Came, ComingRefusal>> => {
    const owner = proof.subject === null ? null : await accountOfIdentity(shell)(proof.way, proof.subject)
    const outcome = outcomeOf({ wish, owner, account: actor?.account ?? null })
    if (typeof outcome === 'object') return refuse({ code: outcome.refused })
    if (outcome === 'offer')
      return ok({
        kind: 'offer',
        flow: await beginFlow(shell)({ way: proof.way, wish, browser, proof: keptOf(wish, proof) }),
      })
    if (owner !== null) await followTold(shell)({ account: owner, wish, proof })
    // Signing in again to the account that is open never lowers what its session reached.
    if (actor !== null && (outcome === 'keep' || owner === actor.account)) {
      const kept = await keepFor(shell)(actor, proof)
      if (kept.ok && owner === null) await joinTold(shell)({ account: actor.account, wish, proof })
      return kept.ok ? ok({ kind: 'raised', ...kept.value, wish }) : kept
    }
    const opened = await openByIdentity(shell)({ proof, userAgent, device })
    if (!opened.ok) return opened
    if (actor !== null) await signOut(shell)(actor)
    await actInName(shell)({ ...opened.value, wish, proof })
    return ok({ kind: 'signed-in', signedIn: opened.value, to: wish.to })
  }

/** Goes on with a flow whose answer was taken. Refuses another browser, and everything that was used before. */
export const comeBack =
  (shell: IdentityShell) =>
  async (back: Return, comer: Comer): Promise<Result<Came, ComingRefusal>> => {
    const flow = await closeFlow(shell)(back)
    if (!flow.ok) return flow
    const { wish, proof } = flow.value
    if (proof === null) return refuse({ code: 'identity/too-late' })
    return settle(shell)({ wish, proof, browser: back.browser }, comer)
  }

/** Whether a session that came back reached what it was led away for. */
export const isReached = (wish: Pick<Wish, 'purpose' | 'level'>, level: TrustLevel): boolean =>
  wish.purpose !== 'step-up' || reaches(level, wish.level)
