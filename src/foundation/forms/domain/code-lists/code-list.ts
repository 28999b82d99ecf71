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

/** Columns or keys of a list in genericode, where somebody names them. */
export interface CodeListColumns {
  readonly code?: string | undefined
  readonly name?: string | undefined
  readonly help?: string | undefined
}

/** A row of a list that was left out. */
export interface CodeListFinding {
  readonly code: 'fim/repeated-value'
  readonly detail: string
  readonly line: number
}

/** A list that was read from a file, and which of its columns were taken. */
export interface ReadCodeList {
  readonly list: HeldCodeList
  readonly columns: CodeListColumns
  readonly findings: readonly CodeListFinding[]
}
