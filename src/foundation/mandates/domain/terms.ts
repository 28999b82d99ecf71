import { type MandateRight, type MandateScope, reaches, type TrustLevel } from '../../../kernel/actor.ts'
import type { Day } from '../../../kernel/clock.ts'
import type { Id } from '../../../kernel/ids.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import type { Branches, Terms } from '../mandate-words.ts'

const part = <Item>(inner: 'all' | readonly Item[], outer: 'all' | readonly Item[]): boolean =>
  outer === 'all' || (inner !== 'all' && inner.every((item) => outer.includes(item)))

/** Whether a scope allows nothing that another does not allow. */
export const within = (inner: MandateScope, outer: MandateScope): boolean =>
  inner.rights.every((right) => outer.rights.includes(right)) && part(inner.services, outer.services)

/**
 * What somebody bears who gives a mandate: their own matter, or that of another under a mandate of theirs, which bounds
 * in scope, branches, level and time what they can pass on.
 */
export type Bearing =
  | { readonly kind: 'own' }
  | (MandateScope & {
      readonly kind: 'mandate'
      readonly id: Id
      readonly branches: Branches
      readonly needs: TrustLevel
      readonly validTo: Day | null
    })

const RIGHT_TO_GIVE: MandateRight = 'manage'

/**
 * Whether these terms may be given (BGB § 167; nobody passes on more than they have). Refuses who bears no right to manage
 * (`mandates/not-yours`), and terms that reach further than the giver's own in any way (`mandates/more-than-own`).
 */
export const mayGive = (
  bearing: Bearing,
  terms: Terms,
): Result<null, { readonly code: 'mandates/not-yours' } | { readonly code: 'mandates/more-than-own' }> => {
  if (bearing.kind === 'own') return ok(null)
  if (!bearing.rights.includes(RIGHT_TO_GIVE)) return refuse({ code: 'mandates/not-yours' })
  const lastsLonger = bearing.validTo !== null && (terms.validTo === null || terms.validTo > bearing.validTo)
  const inside = within(terms, bearing) && part(terms.branches, bearing.branches)
  if (!inside || lastsLonger || !reaches(terms.needs, bearing.needs)) return refuse({ code: 'mandates/more-than-own' })
  return ok(null)
}

/** Whether terms hold on a day for one part of the giver: the giver itself, or a branch. */
export const reaching = (
  terms: Pick<Terms, 'branches' | 'validFrom' | 'validTo'>,
  at: { readonly party: Id; readonly on: Day },
): boolean =>
  terms.validFrom <= at.on &&
  (terms.validTo === null || at.on <= terms.validTo) &&
  (terms.branches === 'all' || terms.branches.includes(at.party))

/** A mandate and the one that it was given under, if any. */
export interface Given {
  readonly id: Id
  readonly under: Id | null
}

/** Everything that ends with a mandate: itself, and whatever was given under it, step by step. */
export const endedWith = (all: readonly Given[], ended: Id): ReadonlySet<Id> => {
  const gone = new Set<Id>([ended])
  for (let before = 0; before !== gone.size; ) {
    before = gone.size
    for (const { id, under } of all) if (under !== null && gone.has(under)) gone.add(id)
  }
  return gone
}
