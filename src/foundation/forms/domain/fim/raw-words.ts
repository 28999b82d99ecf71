import type { Times } from '../../form-words.ts'
import type { FimFinding, Place } from './fim-words.ts'

/** The two editions of XDatenfelder that are read: 3.0.0, and the older 2.0. */
export type XdfFormat = 'xdf3' | 'xdf2'

/** A legal basis or other source that an element cites. */
export interface RawReference {
  readonly text: string
  readonly link?: string | undefined
}

/** Who an element is. The version is empty in a working copy. */
export interface RawIdentity extends Place {
  readonly id: string
  readonly version: string
  readonly name: string
}

/** An element that a rule names as input or as target. Released schemas leave both to the sentence. */
export interface RawRuleElement {
  /** Dotted ids, as the file says them. */
  readonly element: string
  readonly name?: string | undefined
}

/** A rule as it stands in the file: a sentence in German. */
export interface RawRule extends RawIdentity {
  /** `freitextRegel` of 3.0.0, `definition` of 2.0; else the description; empty where there is none of them. */
  readonly text: string
  readonly description?: string | undefined
  /** Path of the group or field that it hangs at; empty for the schema. */
  readonly path: string
  /** K complex, M multiplicity, V validation, B calculation. */
  readonly type?: string | undefined
  readonly parameters: readonly RawRuleElement[]
  readonly targets: readonly RawRuleElement[]
  readonly script?: string | undefined
  readonly law: readonly RawReference[]
}

/** What groups and fields have in common. */
export interface RawPartBase extends RawIdentity {
  /**
   * Ids from the top, joined by dots, as rules name them: `G1.G2.F3`. Where an id stands twice in one group, the second
   * is `F3_2`. In the form definition a field without group around it lies on a page of its own (`page1.F3`).
   */
  readonly path: string
  readonly times: Times
  /** What is asked; the name where the schema has no label. */
  readonly label: string
  readonly showLabel?: string | undefined
  readonly help?: string | undefined
  readonly showHelp?: string | undefined
  readonly description?: string | undefined
  readonly definition?: string | undefined
  /** ABS abstract, HAR harmonised, RNG bound to a rule of law. */
  readonly bond?: string | undefined
  /** What the element itself cites, and what is cited where it is used. */
  readonly law: readonly RawReference[]
  readonly lawOfUse: readonly RawReference[]
  readonly rules: readonly RawRule[]
}

export interface RawGroup extends RawPartBase {
  readonly kind: 'group'
  /** Code of `art`: X is a choice group. */
  readonly art?: string | undefined
  readonly parts: readonly RawPart[]
}

/** Limits as the schema writes them. */
export interface RawLimits {
  readonly minLength?: string | undefined
  readonly maxLength?: string | undefined
  readonly minValue?: string | undefined
  readonly maxValue?: string | undefined
  readonly pattern?: string | undefined
}

/** One value of a list, written in the schema. */
export interface RawValue {
  readonly code: string
  readonly name: string
  readonly help?: string | undefined
}

/** Columns of a code list for code, name and help, where the schema names them. */
export interface RawColumns {
  readonly code?: string | undefined
  readonly name?: string | undefined
  readonly help?: string | undefined
}

/** Address of a code list outside of the schema. */
export interface RawCodeList {
  /** Canonical identification. */
  readonly uri: string
  readonly version?: string | undefined
  readonly versionUri?: string | undefined
  /** Id of the list in FIM (2.0 only), which is also the name of its file: `C60000017_genericode.xml`. */
  readonly id?: string | undefined
}

export interface RawField extends RawPartBase {
  readonly kind: 'field'
  /** input, select, label, hidden, locked; empty where the schema says nothing. */
  readonly art: string
  /** text, text_latin, date, time, datetime, bool, num, num_int, num_currency, file, obj; empty where nothing is said. */
  readonly type: string
  readonly limits: RawLimits
  /** Text of a label, or default. */
  readonly content?: string | undefined
  /** keine, optional, verpflichtend. */
  readonly prefill?: string | undefined
  readonly values: readonly RawValue[]
  readonly codeList?: RawCodeList | undefined
  readonly columns: RawColumns
  readonly maxSize?: string | undefined
  readonly mediaTypes: readonly string[]
}

export type RawPart = RawGroup | RawField

/** A schema, a group or a field as it stands in a file, before anything is made of it. */
export interface RawSchema extends RawIdentity {
  readonly format: XdfFormat
  /** What the message carries; a single group or field is the only part. */
  readonly about: 'schema' | 'group' | 'field'
  readonly label: string
  readonly description?: string | undefined
  readonly help?: string | undefined
  readonly law: readonly RawReference[]
  /** 1 planned to 8 to be deleted; the words of 2.0 are told in these numbers. Null where nothing known is said. */
  readonly releaseStatus: number | null
  /** What Länder may change when they derive from it, 0 to 3 and 0 to 1, as codes. */
  readonly mayChange: { readonly structure?: string | undefined; readonly words?: string | undefined }
  /** Rules that hang at the schema itself. */
  readonly rules: readonly RawRule[]
  readonly parts: readonly RawPart[]
  /** Occurrences in the file, so a group used twice counts twice. */
  readonly counts: { readonly fields: number; readonly groups: number; readonly rules: number }
  readonly findings: readonly FimFinding[]
}
