import type { SentText, Upload } from './words.ts'

/** A form as it came: its fields in order, its files. */
export interface Body {
  readonly fields: readonly (readonly [string, string])[]
  readonly uploads: readonly Upload[]
  /** What a program sent that is no form. */
  readonly sent?: SentText
}

/** Why a body could not be read. */
export type BodyRefusal =
  | { readonly code: 'http/too-large'; readonly limitBytes: number }
  | { readonly code: 'http/bad-body' }
  | { readonly code: 'file/disk' }

/** Most bytes of what was typed, however much a route takes with files. */
export const MOST_TYPED_BYTES = 8_000_000
