import type { MandateRight, TrustLevel } from '../../kernel/actor.ts'
import type { Day, Instant } from '../../kernel/clock.ts'
import type { Id } from '../../kernel/ids.ts'
import type { Label } from '../../kernel/texts.ts'

export const ORGANISATION_KINDS = ['company', 'association', 'authority'] as const
export type OrganisationKind = (typeof ORGANISATION_KINDS)[number]

/** What members of an organisation are: owners and managers act for it in everything, others by their functions. */
export const MEMBER_ROLES = ['owner', 'manager', 'member'] as const
export type MemberRole = (typeof MEMBER_ROLES)[number]

/** How a mandate came about: given freely, or by law and entered by an authority. */
export const MANDATE_KINDS = ['mandate', 'parent', 'guardian', 'heir', 'executor'] as const
export type MandateKind = (typeof MANDATE_KINDS)[number]

/** Who represents by law, and not because somebody gave a mandate. */
export type LawfulKind = Exclude<MandateKind, 'mandate'>

/** What somebody is asked by mail. `request` asks for a mandate, `offer` gives one, `representation` was entered by an authority. */
export const INVITATION_KINDS = ['member', 'offer', 'request', 'representation'] as const
export type InvitationKind = (typeof INVITATION_KINDS)[number]

/** What a register says about an organisation; everything may be missing. */
export interface RegisterFacts {
  /** `HRB 12345`, and the court that keeps it. */
  readonly number?: string | undefined
  readonly court?: string | undefined
  readonly street?: string | undefined
  readonly postcode?: string | undefined
  readonly place?: string | undefined
  /** Attributes as the Unternehmenskonto gave them, by its own names. */
  readonly asserted?: Readonly<Record<string, string>> | undefined
}

/** An organisation as its members see it. */
export interface Organisation {
  readonly id: Id
  readonly name: string
  readonly kind: OrganisationKind
  readonly parent: Id | null
  /** `low` is unverified: what its founder says. */
  readonly level: TrustLevel
  readonly facts: RegisterFacts
}

/** Which of the giver's parts: the organisation itself and all its branches, or the named ones. */
export type Branches = 'all' | readonly Id[]

/** What a mandate is about, before it is given. */
export interface Terms {
  readonly rights: readonly MandateRight[]
  readonly services: 'all' | readonly string[]
  readonly branches: Branches
  /** How surely the holder has to be signed in. */
  readonly needs: TrustLevel
  readonly validFrom: Day
  /** Last day; null where it holds until it is revoked. */
  readonly validTo: Day | null
  readonly onDeath: 'goes-on' | 'ends'
}

/** A mandate as its giver sees it. */
export interface Mandate extends Terms {
  readonly id: Id
  readonly kind: MandateKind
  readonly holder: Id
  readonly holderName: string
  readonly holderKind: 'person' | 'organisation'
  readonly givenAt: Instant
  readonly endedAt: Instant | null
  /** Two parents represent together: the other has not agreed that this one acts alone. */
  readonly waitsForOther: boolean
}

/** A service that a mandate may name. */
export interface Topic {
  readonly name: string
  readonly title: Label
}

/** Which services there are; filled by the rooms above, which know the services. */
export type Topics = () => Promise<readonly Topic[]>

/** Why something about mandates was not done. */
export type MandatesRefusal =
  | { readonly code: 'mandates/not-found' }
  | { readonly code: 'mandates/not-yours' }
  | { readonly code: 'mandates/more-than-own' }
  | { readonly code: 'mandates/last-manager' }
  | { readonly code: 'mandates/link-used-up' }
  | { readonly code: 'mandates/own-invitation' }
  | { readonly code: 'mandates/already-member' }
  | { readonly code: 'mandates/too-many-asked'; readonly seconds: number }
  | { readonly code: 'mandates/key-too-long' }
