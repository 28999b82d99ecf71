import type { Actor } from '../../../kernel/actor.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import type { Language } from '../../../kernel/texts.ts'
import { actorOf, openByIdentity, openProvenAccount, signOut, type SignedIn } from '../../account/index.ts'
import type { AccountRefusal, IdentityProof } from '../../account/words.ts'
import { nameIn, type Wish } from '../domain/flow.ts'
import type { IdentityShell } from '../shell.ts'
import type { IdentityRefusal } from '../words.ts'
import { actInName, joinTold } from './apply-told.ts'
import { keepFor } from './come-back.ts'
import { closeFlow, lookAtFlow, type Return } from './flows.ts'

type Refused = IdentityRefusal | AccountRefusal

/** A proof that waits for what its person wants with it. */
export interface Offer {
  readonly proof: IdentityProof
  readonly wish: Wish
}

/** What was proven, for a preview; nothing of it is kept in an account yet. */
export const lookAtOffer =
  (shell: IdentityShell) =>
  async (back: Return): Promise<Result<Offer, IdentityRefusal>> => {
    const flow = await lookAtFlow(shell)(back)
    if (!flow.ok) return flow
    const { proof, wish } = flow.value
    return proof === null ? refuse({ code: 'identity/too-late' }) : ok({ proof, wish })
  }

const takeOffer =
  (shell: IdentityShell) =>
  async (back: Return): Promise<Result<Offer, IdentityRefusal>> => {
    const flow = await closeFlow(shell)(back)
    if (!flow.ok) return flow
    const { proof, wish } = flow.value
    return proof === null ? refuse({ code: 'identity/too-late' }) : ok({ proof, wish })
  }

/** Opens a new account with what was proven. The second of two at once finds the offer taken. */
export const openNew =
  (shell: IdentityShell) =>
  async (
    back: Return,
    { language, userAgent }: { readonly language: Language; readonly userAgent: string },
  ): Promise<Result<{ readonly signedIn: SignedIn; readonly to: string }, Refused>> => {
    const offer = await takeOffer(shell)(back)
    if (!offer.ok) return offer
    const { proof, wish } = offer.value
    const name = nameIn(proof.attributes) || '–'
    const opened = await openProvenAccount(shell)({ proof, name, language, userAgent })
    if (!opened.ok) return opened
    const { account } = opened.value
    await joinTold(shell)({ account, wish, proof })
    if (wish.functions === null) {
      await actInName(shell)({ account, token: opened.value.token, wish, proof })
      return ok({ signedIn: opened.value, to: wish.to })
    }
    // Now that there is a place of work, the session begins there.
    const first = await actorOf(shell)(opened.value.token)
    if (first) await signOut(shell)(first)
    const atWork = await openByIdentity(shell)({ proof, userAgent })
    return atWork.ok ? ok({ signedIn: atWork.value, to: wish.to }) : atWork
  }

/** Joins what was proven to the account that is signed in. Both are proven now: the account by its session, this by its flow. */
export const joinToOwn =
  (shell: IdentityShell) =>
  async (back: Return, actor: Actor): Promise<Result<{ readonly token: string; readonly to: string }, Refused>> => {
    const offer = await takeOffer(shell)(back)
    if (!offer.ok) return offer
    const kept = await keepFor(shell)(actor, offer.value.proof)
    if (kept.ok) await joinTold(shell)({ account: actor.account, ...offer.value })
    return kept.ok ? ok({ token: kept.value.token, to: offer.value.wish.to }) : kept
  }
