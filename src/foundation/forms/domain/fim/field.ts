import type { Field, FieldKind } from '../../form-words.ts'
import type { PartBasics } from './basics.ts'
import { readChoices } from './choices.ts'
import { kindOfText, kindOfType, XDF_FIELD_ARTS } from './kind.ts'
import { maxLengthOf, patternOf, readLimits } from './limits.ts'
import { type Spot, warn } from './reading.ts'
import { codeOf, lineOf, textOf } from './xdf-element.ts'

/** One data field of XDatenfelder as a field of ours. */
export function readField(spot: Spot, basics: PartBasics): Field {
  const art = fieldArt(spot)
  if (art === 'label') return note(spot, basics)
  const content = textOf(spot.element, 'inhalt')
  if (art === 'hidden') return withoutAsking({ ...basics, kind: 'hidden' }, spot, content)
  if (art === 'select') return choice(spot, basics, content)
  const kind = dataKind(spot)
  const field: Field = { ...basics, kind, ...readLimits(spot, kind) }
  return art === 'locked' ? withoutAsking({ ...field, locked: true }, spot, content) : withDefault(field, spot, content)
}

function fieldArt(spot: Spot): string {
  const art = codeOf(spot.element, 'feldart') ?? ''
  if (XDF_FIELD_ARTS.includes(art)) return art
  warn(spot, 'fim/unknown-kind', `feldart ${art}`)
  return 'input'
}

function dataKind(spot: Spot): FieldKind {
  const type = codeOf(spot.element, 'datentyp') ?? ''
  const kind = kindOfType(type)
  if (kind === undefined) warn(spot, 'fim/unknown-kind', `datentyp ${type}`)
  if (kind !== undefined && kind !== 'text') return kind
  const name = lineOf(spot.element, 'name') ?? ''
  return kindOfText({ name, pattern: patternOf(spot), maxLength: maxLengthOf(spot) })
}

function note(spot: Spot, basics: PartBasics): Field {
  const { help, ...rest } = basics
  const content = textOf(spot.element, 'inhalt') ?? help?.de
  if (content === undefined) warn(spot, 'fim/without-content', 'label')
  return { ...rest, kind: 'note', ...(content !== undefined && { text: { de: content } }) }
}

function choice(spot: Spot, basics: PartBasics, content: string | undefined): Field {
  const values = readChoices(spot)
  if (values) return withDefault({ ...basics, kind: 'choice', ...values }, spot, content)
  warn(spot, 'fim/choice-without-values', lineOf(spot.element, 'name') ?? '')
  return withDefault({ ...basics, kind: 'text', ...readLimits(spot, 'text') }, spot, content)
}

/** A field that nobody fills in by hand can't be required where there is nothing to fill in. */
function withoutAsking(field: Field, spot: Spot, content: string | undefined): Field {
  const from = content === undefined ? undefined : defaultAnswer(field, content)
  if (from !== undefined) return { ...field, from: `=${from}` }
  warn(spot, content === undefined ? 'fim/without-content' : 'fim/wrong-default', content?.slice(0, 200) ?? field.kind)
  return { ...field, times: { ...field.times, min: 0 } }
}

function withDefault(field: Field, spot: Spot, content: string | undefined): Field {
  if (content === undefined) return field
  const from = defaultAnswer(field, content)
  if (from !== undefined) return { ...field, from: `=${from}` }
  warn(spot, 'fim/wrong-default', content.slice(0, 200))
  return field
}

/** The content of a field as an answer in our form, or undefined where it does not fit the kind. */
function defaultAnswer(field: Field, content: string): string | undefined {
  switch (field.kind) {
    case 'choice':
      return field.choices === undefined || field.choices.some(({ code }) => code === content) ? content : undefined
    case 'yes-no':
      return { true: 'true', '1': 'true', ja: 'true', false: 'false', '0': 'false', nein: 'false' }[
        content.toLowerCase()
      ]
    case 'integer':
      return /^-?\d+$/u.test(content) ? content : undefined
    case 'number':
    case 'money':
      return /^-?\d+(?:[.,]\d+)?$/u.test(content) ? content.replace(',', '.') : undefined
    case 'date':
      return /^\d{4}-\d{2}-\d{2}$/u.test(content) ? content : undefined
    case 'time':
      return /^\d{2}:\d{2}/u.exec(content)?.[0]
    case 'datetime':
    case 'file':
    case 'note':
      return undefined
    default:
      return content
  }
}
