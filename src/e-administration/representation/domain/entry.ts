import { type Actor, type HeldFunction, standsInFor } from '../../../kernel/actor.ts'
import type { Instant } from '../../../kernel/clock.ts'
import type { Id } from '../../../kernel/ids.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import type { Entry, EntryState, RepresentationRefusal } from '../words.ts'

type Decided = Result<Entry, RepresentationRefusal>

/** Where an entry stands. */
export const stateOf = ({ seen, confirmed, refused, ended }: Entry): EntryState => {
  if (refused) return 'refused'
  if (ended) return 'ended'
  if (confirmed) return 'confirmed'
  return seen ? 'seen' : 'begun'
}

/** Whether somebody works on cases in an authority; who only administers it enters nothing. */
export const enters = ({ functions }: Pick<Actor, 'functions'>, authority: Id): boolean =>
  functions.some((held) => held.authority === authority && held.function !== 'administrator')

/** Not in the own matter (HVwVfG § 20): neither who claims nor whom it is about. */
const mayDecide = (
  { account, party }: Pick<Entry, 'account' | 'party'>,
  actor: Pick<Actor, 'account'>,
): Result<null, RepresentationRefusal> =>
  actor.account === account || actor.account === party ? refuse({ code: 'representation/own-matter' }) : ok(null)

/** A clerk has seen the certificate about a party. Without four eyes this enters it; with them a second person confirms. */
export const see = (
  entry: Entry,
  actor: Actor,
  { party, at, fourEyes }: { readonly party: Id; readonly at: Instant; readonly fourEyes: boolean },
): Decided => {
  const may = mayDecide({ account: entry.account, party }, actor)
  if (!may.ok) return may
  if (stateOf(entry) !== 'begun') return refuse({ code: 'representation/decided-already' })
  const step = { by: actor.account, at }
  return ok({ ...entry, party, seen: step, confirmed: fourEyes ? null : step })
}

/** Confirms as the second person what a colleague has seen. */
export const confirm = (entry: Entry, actor: Actor, at: Instant): Decided => {
  const may = mayDecide(entry, actor)
  if (!may.ok) return may
  if (stateOf(entry) !== 'seen') return refuse({ code: 'representation/decided-already' })
  const first = entry.seen?.by ?? null
  const counts = (held: HeldFunction): boolean =>
    held.authority === entry.authority && held.function !== 'administrator'
  if (first !== null && (first === actor.account || standsInFor(actor, first, counts)))
    return refuse({ code: 'representation/second-person' })
  return ok({ ...entry, confirmed: { by: actor.account, at } })
}

/** Ends an entry that proved nothing: the certificate does not fit. */
export const turnDown = (entry: Entry, actor: Actor, at: Instant): Decided => {
  const may = mayDecide(entry, actor)
  if (!may.ok) return may
  const state = stateOf(entry)
  if (state !== 'begun' && state !== 'seen') return refuse({ code: 'representation/decided-already' })
  return ok({ ...entry, refused: { by: actor.account, at } })
}

/** Whether what was entered can end again: a death and what a register says about an organisation do not. */
export const canEnd = (entry: Entry): boolean =>
  stateOf(entry) === 'confirmed' && entry.kind !== 'death' && entry.kind !== 'organisation'

/** Ends what was entered, because the certificate was given back or the court took it away. */
export const end = (entry: Entry, actor: Actor, at: Instant): Decided => {
  const may = mayDecide(entry, actor)
  if (!may.ok) return may
  return canEnd(entry)
    ? ok({ ...entry, ended: { by: actor.account, at } })
    : refuse({ code: 'representation/decided-already' })
}
