import type { Instant } from '../../kernel/clock.ts'
import type { Id } from '../../kernel/ids.ts'

export { DOCUMENT_KINDS, type DocumentKind } from './domain/document.ts'

/** The two ways that an authority proves who somebody is: the person came to a desk, or answered a letter. */
export const PROOFING_WAYS = ['desk', 'letter'] as const
export type ProofingWay = (typeof PROOFING_WAYS)[number]

/** What a proofing says about the person; names of attributes as everywhere in the account. */
export type Said = Readonly<Record<string, string>>

/** What a desk did and when; null where it was not done. */
export interface Step {
  /** Null where the program or the person did it. */
  readonly by: Id | null
  readonly at: Instant
}

/** A proofing as the authority has it. */
export interface Proofing {
  readonly authority: Id
  readonly id: Id
  readonly account: Id
  readonly way: ProofingWay
  readonly begun: Step
  readonly seen: Step | null
  readonly confirmed: Step | null
  readonly refused: Step | null
  readonly objected: Step | null
}

/** Where a proofing stands: to be looked at, waiting for the second person, proven, refused, objected to by its person. */
export const PROOFING_STATES = ['begun', 'seen', 'confirmed', 'refused', 'objected'] as const
export type ProofingState = (typeof PROOFING_STATES)[number]

/** Why a proof of identity did not come about. */
export type ProofingRefusal =
  | { readonly code: 'proofing/not-found' }
  /** No such code, or it was used or has ended; which of these, nobody learns. */
  | { readonly code: 'proofing/code-unknown' }
  | { readonly code: 'proofing/too-many-attempts'; readonly seconds: number }
  /** A clerk does not prove the own identity. */
  | { readonly code: 'proofing/own-matter' }
  | { readonly code: 'proofing/second-person' }
  | { readonly code: 'proofing/decided-already' }
  | { readonly code: 'proofing/document-known' }
  | { readonly code: 'proofing/letter-waiting' }
  | { readonly code: 'proofing/letter-code-wrong'; readonly left: number }
  | { readonly code: 'proofing/letter-ended' }
