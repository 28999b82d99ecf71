import type { FindCodeList } from '../code-lists/code-list.ts'
import { heldCodeList } from '../code-lists/held.ts'
import { kindOfType } from '../fim/kind.ts'
import type { RawField, RawPart, RawRule, RawSchema } from '../fim/raw-words.ts'
import type { ElementCode, ElementType, RuleText, SchemaElement } from './rule-words.ts'

const typeOf = ({ art, type, values, codeList }: RawField): ElementType => {
  if (art === 'label') return 'note'
  if (art === 'select' && (values.length > 0 || codeList !== undefined)) return 'choice'
  const kind = kindOfType(type)
  if (kind === 'integer' || kind === 'number' || kind === 'money') return 'number'
  if (kind === 'text' || kind === 'yes-no' || kind === 'date' || kind === 'datetime') return kind
  return kind === 'time' || kind === 'file' ? kind : 'unknown'
}

const codesOf = ({ values, codeList }: RawField, find: FindCodeList): readonly ElementCode[] | undefined => {
  if (values.length > 0) return values
  const held = codeList && find(codeList.uri, codeList.version)
  return held?.choices.map(({ code, label }) => ({ code, name: label.de }))
}

const rulesOf = (rules: readonly RawRule[]): readonly RuleText[] =>
  rules.map(({ id, version, name, text }) => ({ id, version, name, text }))

const elementOf = (part: RawPart, find: FindCodeList): SchemaElement => {
  const { id, path, name, label, times } = part
  const base = { id, path, name, label, times, rules: rulesOf(part.rules) }
  if (part.kind === 'group')
    return {
      ...base,
      type: 'group',
      inside: part.parts.map((one) => elementOf(one, find)),
      ...(part.art === 'X' && { choice: true }),
    }
  const type = typeOf(part)
  const codes = type === 'choice' ? codesOf(part, find) : undefined
  const list = type === 'choice' ? part.codeList?.uri : undefined
  return { ...base, type, inside: [], ...(codes && { codes }), ...(list !== undefined && { codeList: list }) }
}

/** A schema as its rules see it. Code lists are those that we hold, or what `find` knows. */
export const elementsOf = (
  { id, name, label, rules, parts }: RawSchema,
  find: FindCodeList = heldCodeList,
): SchemaElement => ({
  ...{ id, path: '', name, label, times: { min: 1, max: 1 }, type: 'group' },
  rules: rulesOf(rules),
  inside: parts.map((part) => elementOf(part, find)),
})
