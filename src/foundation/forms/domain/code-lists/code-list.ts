import type { Choice } from '../../form-words.ts'

/** A code list whose values we hold, in exactly this version. */
export interface HeldCodeList {
  /** Canonical identification. */
  readonly uri: string
  readonly version: string
  readonly source: string
  readonly choices: readonly Choice[]
}
