import type { Label } from '../../../kernel/texts.ts'
import {
  type Choice,
  type Field,
  FIELD_KINDS,
  type FormDefinition,
  type Part,
  type Times,
} from '../../../foundation/forms/words.ts'
import type { FieldError } from '../../../platform/html/words.ts'
import { partTexts as t } from '../part-texts.ts'
import { ruleTexts } from '../rule-texts.ts'
import { type Text, say, type Language } from '../../../kernel/texts.ts'
import { conditionTyped, lineFields, typedCondition } from './typed-condition.ts'

type Read = (name: string) => string

/** A label out of its three fields; undefined where the German one is empty. */
export const labelTyped = (read: Read, name: string): Label | undefined => {
  const [de, en, leicht] = [read(name), read(`${name}-en`), read(`${name}-leicht`)]
  return de === '' ? undefined : { de, ...(en !== '' && { en }), ...(leicht !== '' && { leicht }) }
}

const count = (text: string): number | null => (/^\d{1,5}$/.test(text) ? Number(text) : null)

const timesTyped = (read: Read): Times | null => {
  const min = count(read('least'))
  const most = read('most')
  const max = most === '' ? null : count(most)
  if (min === null || (most !== '' && max === null) || max === 0) return null
  return max !== null && min > max ? null : { min, max }
}

/** What divides or ends a line inside of a text is written with a backslash before it. */
const written = (text: string): string => text.replaceAll('\\', '\\\\').replaceAll('|', '\\|').replaceAll('\n', '\\n')
const meant = (text: string): string =>
  text.trim().replace(/\\([\\|n])/g, (_, letter: string) => (letter === 'n' ? '\n' : letter))

/** Choices as lines of text, and back. */
export const choicesText = (choices: readonly Choice[] = []): string =>
  choices
    .map(({ code, label }) => {
      const texts = [code, label.de, label.en ?? '', label.leicht ?? ''].map(written)
      return texts.slice(0, texts.findLastIndex((text) => text !== '') + 1).join(' | ')
    })
    .join('\n')

const cellsOf = (line: string): readonly string[] =>
  [...line.matchAll(/(?:^|\|)((?:\\.|[^|\\])*)/g)].map(([, cell = '']) => meant(cell))

const choiceIn = (line: string, before: readonly Choice[]): Choice | null => {
  const [code = '', de = '', en = '', leicht = ''] = cellsOf(line)
  if (code === '' || de === '') return null
  const help = before.find((one) => one.code === code)?.help
  return { code, label: { de, ...(en !== '' && { en }), ...(leicht !== '' && { leicht }) }, ...(help && { help }) }
}

const choicesTyped = (text: string, before: readonly Choice[] = []): readonly Choice[] | null => {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  const choices = lines.map((line) => choiceIn(line, before)).filter((one) => one !== null)
  return choices.length === lines.length && new Set(choices.map(({ code }) => code)).size === lines.length
    ? choices
    : null
}

/** A part as it was typed, or what is wrong with it. */
export type TypedPart = { readonly part: Part } | { readonly errors: readonly FieldError[] }

const without = <Record extends object, Key extends keyof Record>(
  record: Record,
  keys: readonly Key[],
): Omit<Record, Key> => {
  const copy = { ...record }
  for (const key of keys) delete copy[key]
  return copy
}

const limitsTyped = (read: Read): Pick<Field, 'minLength' | 'maxLength' | 'minValue' | 'maxValue'> => {
  const [minLength, maxLength] = [count(read('min-length')), count(read('max-length'))]
  const [minValue, maxValue] = [read('min-value'), read('max-value')]
  return {
    ...(minLength !== null && { minLength }),
    ...(maxLength !== null && { maxLength }),
    ...(minValue !== '' && { minValue }),
    ...(maxValue !== '' && { maxValue }),
  }
}

const fieldTyped = (before: Field, read: Read): Field | null => {
  const kind = FIELD_KINDS.find((one) => one === read('kind'))
  // What the page does not ask for with this kind of answer stays, unless the kind is another one now.
  const kept = kind === before.kind ? before : null
  const choices = kind === 'choice' ? choicesTyped(read('choices'), before.choices) : kept?.choices
  if (kind === undefined || choices === null) return null
  const text = kind === 'note' ? labelTyped(read, 'note') : kept?.text
  const rest = without(before, ['choices', 'minLength', 'maxLength', 'minValue', 'maxValue', 'text'])
  const some = choices !== undefined && choices.length > 0
  return { ...rest, kind, ...limitsTyped(read), ...(some && { choices }), ...(text && { text }) }
}

const wrongIn = (before: Part, read: Read, unfinished: readonly number[]): readonly (readonly [string, Text])[] => [
  ...(read('label') === '' ? [['label', t.textNeeded] as const] : []),
  ...(timesTyped(read) === null ? [['least', t.numberWrong] as const] : []),
  ...(before.kind !== 'group' && !FIELD_KINDS.some((one) => one === read('kind'))
    ? [['kind', t.kindNeeded] as const]
    : []),
  ...(read('kind') === 'choice' && choicesTyped(read('choices')) === null
    ? [['choices', t.choicesWrong] as const]
    : []),
  ...unfinished.map((index) => [lineFields(index).at, ruleTexts.missing] as const),
]

/** What somebody typed about a part; what no field asks for stays as it was. */
export const partTyped = (before: Part, read: Read, language: Language): TypedPart => {
  const condition = typedCondition(read)
  const wrong = wrongIn(before, read, condition.unfinished)
  const label = labelTyped(read, 'label')
  const times = timesTyped(read)
  const part = before.kind === 'group' ? before : fieldTyped(before, read)
  if (wrong.length > 0 || !label || !times || !part)
    return { errors: wrong.map(([field, text]) => ({ field, text: say(text, language) })) }
  const when = conditionTyped(condition, before.when)
  const help = labelTyped(read, 'help')
  const law = read('law')
  const typed = { label, times, ...(help && { help }), ...(law !== '' && { law }), ...(when && { when }) }
  if (part.kind === 'group') return { part: { ...without(part, ['help', 'law', 'when']), ...typed } }
  return { part: { ...without(part, ['help', 'law', 'when']), ...typed } }
}

/** A new question or group, empty but for its text. */
export const newPart = (kind: string, label: string): Part | null => {
  if (label === '') return null
  const base = { id: 'new', label: { de: label }, times: { min: 1, max: 1 } }
  if (kind === 'group') return { ...base, kind, parts: [] }
  const known = FIELD_KINDS.find((one) => one === kind)
  return known === undefined ? null : { ...base, kind: known }
}

/** A form without anything. */
export const EMPTY_FORM: FormDefinition = { parts: [], hints: [] }
