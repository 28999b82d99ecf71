import { type Actor, type HeldFunction, standsInFor } from '../../../kernel/actor.ts'
import type { Instant } from '../../../kernel/clock.ts'
import type { Id } from '../../../kernel/ids.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import type { Proofing, ProofingRefusal, ProofingState } from '../words.ts'

/** Where a proofing stands. What its person says weighs most. */
export const stateOf = ({ seen, confirmed, refused, objected }: Proofing): ProofingState => {
  if (objected) return 'objected'
  if (refused) return 'refused'
  if (confirmed) return 'confirmed'
  return seen ? 'seen' : 'begun'
}

type Decided = Result<Proofing, ProofingRefusal>

/** Whether somebody works on cases in an authority; who only administers it proves nobody. */
export const proves = ({ functions }: Pick<Actor, 'functions'>, authority: Id): boolean =>
  functions.some((held) => held.authority === authority && held.function !== 'administrator')

const mayDecide = (proofing: Proofing, { account }: Pick<Actor, 'account'>): Result<null, ProofingRefusal> =>
  proofing.account === account ? refuse({ code: 'proofing/own-matter' }) : ok(null)

/**
 * A clerk has seen the document, or compared the register (HVwVfG § 20: not in the own matter). Without four eyes this
 * proves the identity; with them a second person confirms it.
 */
export const see = (
  proofing: Proofing,
  actor: Actor,
  { at, fourEyes }: { at: Instant; fourEyes: boolean },
): Decided => {
  const may = mayDecide(proofing, actor)
  if (!may.ok) return may
  if (stateOf(proofing) !== 'begun') return refuse({ code: 'proofing/decided-already' })
  const step = { by: actor.account, at }
  return ok({ ...proofing, seen: step, confirmed: fourEyes ? null : step })
}

/** Confirms as the second person what a colleague has seen. */
export const confirm = (proofing: Proofing, actor: Actor, at: Instant): Decided => {
  const may = mayDecide(proofing, actor)
  if (!may.ok) return may
  if (stateOf(proofing) !== 'seen') return refuse({ code: 'proofing/decided-already' })
  const first = proofing.seen?.by ?? null
  const counts = (held: HeldFunction): boolean =>
    held.authority === proofing.authority && held.function !== 'administrator'
  if (first !== null && (first === actor.account || standsInFor(actor, first, counts)))
    return refuse({ code: 'proofing/second-person' })
  return ok({ ...proofing, confirmed: { by: actor.account, at } })
}

/** Ends a proofing that proved nobody: the document did not fit, or the register says otherwise. */
export const turnDown = (proofing: Proofing, actor: Actor, at: Instant): Decided => {
  const may = mayDecide(proofing, actor)
  if (!may.ok) return may
  const state = stateOf(proofing)
  if (state !== 'begun' && state !== 'seen') return refuse({ code: 'proofing/decided-already' })
  return ok({ ...proofing, refused: { by: actor.account, at } })
}
