import type { Field, Hint } from '../../form-words.ts'
import type { FindCodeList } from '../code-lists/code-list.ts'
import type { FimFinding } from './fim-words.ts'
import type { RawPart } from './raw-words.ts'

/** What is gathered while a form is made of a schema that was read. */
export interface Making {
  /** Where the values of a code list outside of the schema come from. */
  readonly findCodeList: FindCodeList
  readonly findings: FimFinding[]
  readonly hints: Hint[]
}

/** What groups and fields of a form have in common. */
export type PartBasics = Pick<Field, 'id' | 'label' | 'showLabel' | 'help' | 'law' | 'times'>

/** Notes a finding about a part of the schema. */
export function note(making: Making, { id, path, line }: RawPart, [code, detail]: [FimFinding['code'], string]): void {
  making.findings.push({ code, element: id, path, detail, line })
}
