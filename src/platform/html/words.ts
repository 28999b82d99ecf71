import type { ComponentChildren, VNode } from 'preact'
import type { Label, Language, Text } from '../../kernel/texts.ts'

/** One entry of the main navigation. */
export interface NavigationEntry {
  readonly href: string
  readonly text: Text
}

/** What every page needs to know about the visit it is shown in. */
export interface Frame {
  readonly language: Language
  /** Path and query of this page, for the language links and for coming back after signing in. */
  readonly here: string
  /** Name of the person signed in, null for a visitor. */
  readonly signedInAs: string | null
  /** Name of the person or organisation that the visitor acts for; null for oneself. */
  readonly actingFor?: string | null | undefined
  readonly navigation: readonly NavigationEntry[]
  readonly demonstration: boolean
  /** Goes into every form as hidden field `form-token` (see FormToken). Empty for pages that anybody may cache. */
  readonly formToken: string
}

/** A step of the breadcrumb; the last one is the page itself and has no link. */
export interface Crumb {
  /** A label of content may speak only German; it is marked so where the page speaks another language. */
  readonly text: string | Label
  readonly href?: string
}

/** A page as data: what the frame puts around it, and its body. */
export interface PageContent {
  readonly title: string
  readonly breadcrumb?: readonly Crumb[]
  readonly body: VNode | ComponentChildren
  /** Said before the title in the browser tab when the page shows errors. */
  readonly failed?: boolean
}

/** A mistake in a form, for the summary on top and for the field. */
export interface FieldError {
  /** Name of the field, also its element id in the page. */
  readonly field: string
  readonly text: string
}
