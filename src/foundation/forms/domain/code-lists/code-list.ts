import type { Choice } from '../../form-words.ts'

/** A code list whose values we hold, in exactly this version. */
export interface HeldCodeList {
  /** Canonical identification. */
  readonly uri: string
  readonly version: string
  readonly source: string
  readonly choices: readonly Choice[]
}

/** Finds the values of a code list by canonical identification and version; undefined where they are not held. */
export type FindCodeList = (uri: string, version: string | undefined) => HeldCodeList | undefined
