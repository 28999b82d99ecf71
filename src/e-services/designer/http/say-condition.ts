import { type Language, say, type Text } from '../../../kernel/texts.ts'
import {
  type Condition,
  type FormDefinition,
  type Operand,
  partAt,
  showAnswer,
} from '../../../foundation/forms/words.ts'
import type { Operator } from '../domain/condition-lines.ts'
import { OPERATOR_TEXTS, ruleTexts as t } from '../rule-texts.ts'

/** What conditions need to be said. */
export interface Saying {
  readonly form: FormDefinition
  readonly language: Language
}

/** What is asked at a place, in quotation marks; the place itself where nothing is. */
export const nameAt = ({ form, language }: Saying, at: string): string => {
  const part = partAt(form, at)
  return `„${part === null ? at : say(part.label, language)}“`
}

/** A value as somebody chose it: the text of a choice, not its code. */
export const valueAt = ({ form, language }: Saying, at: string, value: string): string => {
  const part = partAt(form, at)
  return part === null || part.kind === 'group' ? value : showAnswer(part, value, language).text
}

const operand = (saying: Saying, one: Operand, beside: Operand): string => {
  if (typeof one === 'object') return nameAt(saying, one.identifier)
  return `„${typeof beside === 'object' ? valueAt(saying, beside.identifier, String(one)) : one}“`
}

type Pair = readonly [Operand, Operand]

/** A condition as a half sentence, as it stands after “wenn”. */
export const sayCondition = (saying: Saying, condition: Condition): string => {
  const words = (text: Text, fill: Readonly<Record<string, string>> = {}): string => say(text, saying.language, fill)
  const of = (operator: Operator): string => words(OPERATOR_TEXTS[operator])
  const inner = (one: Condition): string => {
    const text = sayCondition(saying, one)
    return 'or' in one || 'and' in one ? `(${text})` : text
  }
  const pair = ([one, other]: Pair, operator: Operator): string =>
    `${operand(saying, one, other)} ${of(operator)} ${operand(saying, other, one)}`
  if ('identifier' in condition) return `${nameAt(saying, condition.identifier)} ${of('yes')}`
  if ('equal' in condition) return pair(condition.equal, 'equal')
  if ('not_equal' in condition) return pair(condition.not_equal, 'not-equal')
  if ('less_than' in condition) return pair(condition.less_than, 'less')
  if ('is_empty' in condition) return `${operand(saying, condition.is_empty, '')} ${of('empty')}`
  if ('is_valid_date' in condition)
    return words(t.isDate, { what: condition.is_valid_date.map((one) => operand(saying, one, '')).join(', ') })
  if ('not' in condition) {
    if ('is_empty' in condition.not) return `${operand(saying, condition.not.is_empty, '')} ${of('filled')}`
    return words(t.not, { what: inner(condition.not) })
  }
  if ('and' in condition) return condition.and.map(inner).join(words(t.and))
  if ('or' in condition) return condition.or.map(inner).join(words(t.or))
  return words(t.oneOf, { what: condition.xor.map(inner).join('; ') })
}
