import type { Label } from '../../../../kernel/texts.ts'
import type { FormDefinition } from '../../form-words.ts'

/** XDatenfelder 3.0.0 of the federal information management (FIM). */
export const XDF_3 = 'urn:xoev-de:fim:standard:xdatenfelder_3.0.0'

/** XDatenfelder 2.0, which older released schemas have. */
export const XDF_2 = 'urn:xoev-de:fim:standard:xdatenfelder_2'

/** Limits of reading. The largest released schema has 3.6 million characters, 27 levels of XML and 130 parts. */
export const FIM_LIMITS = {
  characters: 20_000_000,
  depth: 200,
  elements: 200_000,
  parts: 5_000,
  /** Fewest answers that a form may force, counting every required repetition. */
  leastAnswers: 5_000,
} as const

/** Where something stands in the file; both count from 1. */
export interface Place {
  readonly line: number
  readonly column: number
}

/** Why a schema can't become a form. */
export type FimRefusal =
  | ({ readonly code: 'fim/broken-xml'; readonly message: string } & Place)
  /** An encoding that is not read. */
  | ({ readonly code: 'fim/unknown-encoding'; readonly encoding: string } & Place)
  /** Bytes that are not in the encoding that the file names. */
  | ({ readonly code: 'fim/wrong-encoding'; readonly encoding: string } & Place)
  /** A document type brings entities along; no schema needs one. */
  | ({ readonly code: 'fim/doctype' } & Place)
  | {
      readonly code: 'fim/too-large'
      readonly of: 'characters' | 'elements' | 'parts' | 'answers'
      readonly limit: number
    }
  | ({ readonly code: 'fim/too-deep'; readonly limit: number } & Place)
  /** XDatenfelder, but another version than `expected`. */
  | { readonly code: 'fim/unknown-version'; readonly namespace: string; readonly expected: string }
  | { readonly code: 'fim/not-a-schema'; readonly root: string; readonly namespace: string }
  | { readonly code: 'fim/not-a-code-list'; readonly root: string; readonly namespace: string }
  | ({ readonly code: 'fim/missing-id'; readonly element: string } & Place)
  /** Two elements have the same id and version and are not the same; `first` is the line of the other one. */
  | ({
      readonly code: 'fim/contradicting-id'
      readonly element: string
      readonly id: string
      readonly version: string
      readonly first: number
    } & Place)
  /** One element says twice who it is. */
  | ({ readonly code: 'fim/duplicate-id'; readonly element: string; readonly id: string } & Place)
  | ({ readonly code: 'fim/wrong-id'; readonly element: string; readonly id: string } & Place)
  | ({ readonly code: 'fim/missing-element'; readonly element: string; readonly inside: string } & Place)
  | ({
      readonly code: 'fim/wrong-value'
      readonly element: string
      readonly value: string
      readonly expected: string
    } & Place)

/** What does not stop the import, but somebody should know. */
export interface FimFinding {
  readonly code:
    | 'fim/repeated-id'
    | 'fim/contradicting-id'
    | 'fim/unusual-id'
    | 'fim/without-version'
    | 'fim/repeated-element'
    | 'fim/code-list-not-held'
    | 'fim/choice-without-values'
    | 'fim/repeated-value'
    | 'fim/unknown-kind'
    | 'fim/unknown-status'
    | 'fim/wrong-limit'
    | 'fim/wrong-pattern'
    | 'fim/wrong-default'
    | 'fim/without-content'
    | 'fim/left-out'
    | 'fim/rule-without-text'
  /** FIM id of the element. */
  readonly element: string
  /** Path of the part in the form; empty for the schema itself. */
  readonly path: string
  /** The value or address that it is about. */
  readonly detail: string
  readonly line: number
}

/** A schema that was read. */
export interface FimSchema {
  readonly id: string
  readonly version: string
  readonly name: string
  readonly description?: string
  /** Legal bases of the whole schema. */
  readonly law: readonly string[]
  /** 1 planned to 8 to be deleted; 5 (silver) and 6 (gold) are released. Null where it says nothing known. */
  readonly releaseStatus: number | null
  /** LeiKa keys named in the description: candidates, there is no structured link. */
  readonly leika: readonly string[]
  readonly form: FormDefinition
  /** Occurrences in the file, so a group used twice counts twice. */
  readonly counts: { readonly fields: number; readonly groups: number; readonly rules: number }
  readonly warnings: readonly FimFinding[]
}

/** Texts of a service from FIM, for the directory. Paragraphs are separated by an empty line, items start with `- `. */
export interface FimServiceTexts {
  readonly title: Label
  readonly summary: Label
  readonly description?: Label
  readonly requirements?: readonly Label[]
  readonly documents?: readonly Label[]
  readonly fees?: Label
  readonly duration?: Label
  readonly keywords?: readonly string[]
  /** The steps, in order. */
  readonly procedure?: readonly Label[]
  readonly deadline?: Label
  readonly notes?: Label
  readonly law: readonly string[]
  readonly leika?: string
}

/** Why service texts can't be read. `path` is dotted, from the top of the file. */
export interface FimTextsRefusal {
  readonly code: 'fim/wrong-texts'
  readonly path: string
  readonly expected: string
}
