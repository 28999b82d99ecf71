import type { Instant } from '../../kernel/clock.ts'
import type { Id } from '../../kernel/ids.ts'

/** What somebody claims at a desk: to represent by law, to represent the dead, or an organisation's name. */
export const CLAIM_KINDS = ['parent', 'guardian', 'heir', 'executor', 'organisation'] as const
export type ClaimKind = (typeof CLAIM_KINDS)[number]

/** What a desk enters: a claim, or a death that somebody only reports. */
export const ENTRY_KINDS = [...CLAIM_KINDS, 'death'] as const
export type EntryKind = (typeof ENTRY_KINDS)[number]

/** What a desk did and when. */
export interface Step {
  readonly by: Id
  readonly at: Instant
}

/** An entry as the authority has it. */
export interface Entry {
  readonly authority: Id
  readonly id: Id
  readonly kind: EntryKind
  /** Who claims: a person, or the organisation itself; null for a reported death. */
  readonly account: Id | null
  readonly claim: Id | null
  /** Whom it is about; null until the certificate was seen. */
  readonly party: Id | null
  readonly begun: Step
  readonly seen: Step | null
  readonly confirmed: Step | null
  readonly refused: Step | null
  readonly ended: Step | null
}

/** Where an entry stands. */
export const ENTRY_STATES = ['begun', 'seen', 'confirmed', 'refused', 'ended'] as const
export type EntryState = (typeof ENTRY_STATES)[number]

/** What became of a claim, for the one who made it; null while it waits for a desk. */
export const OUTCOMES = ['entered', 'refused', 'ended', 'withdrawn'] as const
export type Outcome = (typeof OUTCOMES)[number]

/** Why a representation was not claimed or entered. */
export type RepresentationRefusal =
  | { readonly code: 'representation/not-found' }
  /** No such code, or it was used or has ended; which of these, nobody learns. */
  | { readonly code: 'representation/code-unknown' }
  | { readonly code: 'representation/too-many-attempts'; readonly seconds: number }
  /** A clerk enters nothing about the own matter. */
  | { readonly code: 'representation/own-matter' }
  | { readonly code: 'representation/second-person' }
  | { readonly code: 'representation/decided-already' }
  /** No account fits address, name and day of birth. */
  | { readonly code: 'representation/no-such-account' }
  /** Who claims an organisation manages it, and acts for it right now. */
  | { readonly code: 'representation/not-yours' }
