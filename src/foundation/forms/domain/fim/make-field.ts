import type { Field, FieldKind } from '../../form-words.ts'
import { makeChoices } from './choices.ts'
import { kindOfText, kindOfType, XDF_FIELD_ARTS } from './kind.ts'
import { makeLimits, maxLengthOf } from './limits.ts'
import { type Making, note, type PartBasics } from './making.ts'
import type { RawField } from './raw-words.ts'

/** One data field of XDatenfelder as a field of ours. */
export function makeField(making: Making, raw: RawField, basics: PartBasics): Field {
  const art = fieldArt(making, raw)
  if (art === 'label') return noteField(making, raw, basics)
  if (art === 'hidden') return withoutAsking(making, raw, { ...basics, kind: 'hidden' })
  if (art === 'select') return choice(making, raw, basics)
  const kind = dataKind(making, raw)
  const field: Field = { ...basics, kind, ...makeLimits(making, raw, kind) }
  return art === 'locked' ? withoutAsking(making, raw, { ...field, locked: true }) : withDefault(making, raw, field)
}

function fieldArt(making: Making, raw: RawField): string {
  if (XDF_FIELD_ARTS.includes(raw.art)) return raw.art
  note(making, raw, ['fim/unknown-kind', `feldart ${raw.art}`])
  return 'input'
}

function dataKind(making: Making, raw: RawField): FieldKind {
  const kind = kindOfType(raw.type)
  if (kind === undefined) note(making, raw, ['fim/unknown-kind', `datentyp ${raw.type}`])
  if (kind !== undefined && kind !== 'text') return kind
  return kindOfText({ name: raw.name, pattern: raw.limits.pattern, maxLength: maxLengthOf(raw) })
}

function noteField(making: Making, raw: RawField, basics: PartBasics): Field {
  const { help, ...rest } = basics
  const content = raw.content ?? help?.de
  if (content === undefined) note(making, raw, ['fim/without-content', 'label'])
  return { ...rest, kind: 'note', ...(content !== undefined && { text: { de: content } }) }
}

function choice(making: Making, raw: RawField, basics: PartBasics): Field {
  const values = makeChoices(making, raw)
  if (values) return withDefault(making, raw, { ...basics, kind: 'choice', ...values })
  note(making, raw, ['fim/choice-without-values', raw.name])
  return withDefault(making, raw, { ...basics, kind: 'text', ...makeLimits(making, raw, 'text') })
}

/** A field that nobody fills in by hand can't be required where there is nothing to fill in. */
function withoutAsking(making: Making, raw: RawField, field: Field): Field {
  const from = raw.content === undefined ? undefined : defaultAnswer(field, raw.content)
  if (from !== undefined) return { ...field, from: `=${from}` }
  const code = raw.content === undefined ? 'fim/without-content' : 'fim/wrong-default'
  note(making, raw, [code, raw.content?.slice(0, 200) ?? field.kind])
  return { ...field, times: { ...field.times, min: 0 } }
}

function withDefault(making: Making, raw: RawField, field: Field): Field {
  if (raw.content === undefined) return field
  const from = defaultAnswer(field, raw.content)
  if (from !== undefined) return { ...field, from: `=${from}` }
  note(making, raw, ['fim/wrong-default', raw.content.slice(0, 200)])
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
