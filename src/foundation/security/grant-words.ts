import type { Instant } from '../../kernel/clock.ts'
import type { Id } from '../../kernel/ids.ts'

/**
 * In which office somebody reads who holds no function of the authority: Rechnungsprüfung, Datenschutzbeauftragte,
 * Fachaufsicht, technical support; and `emergency`, which somebody of the staff takes for a few hours.
 */
export const READING_ROLES = ['auditor', 'data-protection-officer', 'supervisor', 'support', 'emergency'] as const
export type ReadingRole = (typeof READING_ROLES)[number]

/** What each role reads for; stands in every entry of the audit trail and in each person's access log. */
export const GRANT_PURPOSES = {
  auditor: 'audit',
  'data-protection-officer': 'data-protection',
  supervisor: 'supervision',
  support: 'support',
  emergency: 'emergency',
} as const satisfies Readonly<Record<ReadingRole, string>>

/** What a grant opens: one case, or all cases of one service. Never more. */
export type GrantReach =
  | { readonly kind: 'case'; readonly case: Id }
  | { readonly kind: 'service'; readonly service: string }

/** Who did something to a grant, and when. */
export interface GrantStep {
  readonly by: Id
  readonly at: Instant
}

/**
 * A right to read cases of an authority: proposed by one person of it and confirmed by another, for a reach, a purpose
 * (the role) and a legal basis, with an end. It stands in the authority's scope, which shows it and ends it.
 */
export interface ReadingGrant {
  readonly authority: Id
  readonly id: Id
  readonly reader: Id
  readonly role: ReadingRole
  readonly reach: GrantReach
  /** Id of a legal basis (`LEGAL_BASES`). */
  readonly basis: string
  readonly from: Instant
  /** The first moment at which it holds no longer. */
  readonly until: Instant
  readonly proposed: GrantStep
  /** By a second person. An emergency holds before that, and is looked at afterwards. */
  readonly confirmed: GrantStep | null
  readonly revoked: GrantStep | null
}

/** What somebody wishes to have granted. */
export type GrantWish = Pick<
  ReadingGrant,
  'authority' | 'id' | 'reader' | 'role' | 'reach' | 'basis' | 'from' | 'until'
>

/** Why a grant was not given, confirmed, revoked or used. */
export type GrantRefusal =
  | { readonly code: 'security/grant-not-found' }
  | { readonly code: 'security/grant-four-eyes' }
  | { readonly code: 'security/grant-own' }
  | { readonly code: 'security/grant-over' }
  | { readonly code: 'security/grant-basis' }
  | { readonly code: 'security/grant-time'; readonly longest: string }
