import type { Field } from '../../form-words.ts'
import { isAlwaysTried } from '../patterns.ts'
import { maxBytesOf, maxLengthOf, mediaTypesOf } from '../values.ts'
import type { JsonObject } from './asked-outside.ts'

/** A decimal number as text, for values that a number of JSON would lose digits of. */
const DECIMAL = '^-?[0-9]{1,30}([.][0-9]{1,20})?$'
const CLOCK = '([01][0-9]|2[0-3]):[0-5][0-9]'

const FORMS: Readonly<Partial<Record<Field['kind'], JsonObject>>> = {
  email: { format: 'email' },
  postcode: { pattern: '^(?!00)[0-9]{5}$' },
  iban: { pattern: '^[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}$' },
}

const textSchema = (field: Field): JsonObject => {
  const { kind, pattern, minLength } = field
  const maxLength = maxLengthOf(field)
  const tried = pattern !== undefined && isAlwaysTried(pattern, maxLength)
  return {
    type: 'string',
    minLength: Math.max(1, minLength ?? 1),
    maxLength,
    ...(tried ? { pattern: `^(?:${pattern})$` } : FORMS[kind]),
  }
}

const rangeOf = ({ minValue, maxValue }: Field): JsonObject => ({
  ...(minValue !== undefined && { minimum: Number(minValue) }),
  ...(maxValue !== undefined && { maximum: Number(maxValue) }),
})

/** JSON Schema has no words for the first and the last day; people read them. */
const daysOf = ({ minValue, maxValue }: Field): JsonObject =>
  minValue === undefined && maxValue === undefined ? {} : { $comment: `${minValue ?? ''}/${maxValue ?? ''}` }

const fileSchema = (field: Field): JsonObject => ({
  type: 'object',
  properties: { attachment: { type: 'string', minLength: 1 } },
  required: ['attachment'],
  additionalProperties: false,
  $comment: `${mediaTypesOf(field).join(', ')}; ${maxBytesOf(field)} bytes`,
})

const choiceSchema = (field: Field): JsonObject =>
  field.choices === undefined
    ? textSchema(field)
    : {
        type: 'string',
        enum: field.choices.map(({ code }) => code),
        $comment: field.choices.map(({ code, label }) => `${code}: ${label.de}`).join('; '),
      }

const ofKind = (field: Field): JsonObject => {
  switch (field.kind) {
    case 'yes-no':
      return { type: 'boolean' }
    case 'integer':
      return { type: ['integer', 'string'], pattern: '^-?[0-9]{1,30}$', ...rangeOf(field) }
    case 'number':
      return { type: ['number', 'string'], pattern: DECIMAL, ...rangeOf(field) }
    case 'money':
      return { type: 'string', pattern: '^-?[0-9]{1,12}[.][0-9]{2}$' }
    case 'date':
      return { type: 'string', format: 'date', ...daysOf(field) }
    case 'time':
      return { type: 'string', pattern: `^${CLOCK}$` }
    case 'datetime':
      return { type: 'string', pattern: `^[0-9]{4}-[0-9]{2}-[0-9]{2}T${CLOCK}$`, ...daysOf(field) }
    case 'choice':
      return choiceSchema(field)
    case 'file':
      return fileSchema(field)
    default:
      return textSchema(field)
  }
}

/** What JSON Schema can say about one answer. */
export const fieldSchema = (field: Field): JsonObject => ofKind(field)
