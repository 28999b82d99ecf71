import type { Instant } from '../../kernel/clock.ts'
import type { Id } from '../../kernel/ids.ts'
import type { DraftRefusal } from './draft-words.ts'

/** Which help is meant: whose draft it is about, and its own id. */
export interface HelpRef {
  readonly party: Id
  readonly help: Id
}

/** Somebody who was asked to help with one draft, as its owner sees it. */
export interface Helper {
  readonly id: Id
  readonly draft: Id
  /** The pages that they fill in; all of them where nothing is named. */
  readonly pages: 'all' | readonly string[]
  /** Where the link was sent. */
  readonly email: string
  /** Who asked, by name. */
  readonly from: string
  /** Who accepted; null until then. */
  readonly person: Id | null
  readonly name: string | null
  /** What they wrote that nobody changed since: paths, or whole lists. */
  readonly wrote: readonly string[]
  readonly askedAt: Instant
  readonly endsAt: Instant
  readonly acceptedAt: Instant | null
  readonly doneAt: Instant | null
  readonly endedAt: Instant | null
}

/** Where a help stands. `lapsed` is a link that nobody used in time. */
export type HelpState = 'asked' | 'lapsed' | 'helping' | 'done' | 'ended'

/** Why something about help was not done. */
export type HelpRefusal =
  | DraftRefusal
  /** Used, too old, or not made by us. */
  | { readonly code: 'form/help-link-used-up' }
  /** It was ended, is done, or never was: one answer for all of them. */
  | { readonly code: 'form/help-ended' }
  | { readonly code: 'form/help-yourself' }
  | { readonly code: 'form/too-many-helpers'; readonly most: number }
  | { readonly code: 'form/too-many-asked'; readonly seconds: number }
