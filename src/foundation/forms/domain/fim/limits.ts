import type { Field, FieldKind } from '../../form-words.ts'
import { type Making, note } from './making.ts'
import type { RawField } from './raw-words.ts'

type Limits = Pick<Field, 'minLength' | 'maxLength' | 'minValue' | 'maxValue' | 'pattern' | 'maxBytes' | 'mediaTypes'>

const TEXTS: readonly FieldKind[] = ['text', 'longtext', 'email', 'phone', 'postcode', 'iban']
const NUMBERS: readonly FieldKind[] = ['number', 'integer', 'money']
const MAX_PATTERN_CHARACTERS = 1_000
const DECIMAL = /^-?\d{1,18}(?:\.\d{1,9})?$/u
const DAY = /^\d{4}-\d{2}-\d{2}$/u

/** The limits of a field that fit its kind; what can't be read or contradicts itself is left out and reported. */
export function makeLimits(making: Making, raw: RawField, kind: FieldKind): Limits {
  if (kind === 'file') return fileLimits(making, raw)
  if (TEXTS.includes(kind)) return textLimits(making, raw)
  if (NUMBERS.includes(kind)) return valueLimits(making, raw, DECIMAL)
  return kind === 'date' ? valueLimits(making, raw, DAY) : {}
}

/** The largest length of a text, where it is a sensible one. */
export const maxLengthOf = ({ limits }: RawField): number | undefined => wholeNumber(limits.maxLength)

const wholeNumber = (text: string | undefined): number | undefined =>
  text !== undefined && /^\d{1,9}$/u.test(text) ? Number(text) : undefined

function textLimits(making: Making, raw: RawField): Limits {
  const given = { least: raw.limits.minLength, most: raw.limits.maxLength }
  const least = wholeNumber(given.least)
  const most = wholeNumber(given.most)
  const wrong =
    (given.least !== undefined && least === undefined) ||
    (given.most !== undefined && (most === undefined || most === 0)) ||
    (least ?? 0) > (most ?? Number.POSITIVE_INFINITY)
  if (wrong) note(making, raw, ['fim/wrong-limit', `length ${given.least ?? ''} to ${given.most ?? ''}`])
  const asked = raw.limits.pattern
  const pattern = asked !== undefined && isPattern(asked) ? asked : undefined
  if (asked !== pattern) note(making, raw, ['fim/wrong-pattern', asked?.slice(0, 200) ?? ''])
  return {
    ...(!wrong && least !== undefined && least > 0 && { minLength: least }),
    ...(!wrong && most !== undefined && { maxLength: most }),
    ...(pattern !== undefined && { pattern }),
  }
}

/** Whether it is a regular expression at all; how long it may run is decided where it is used. */
function isPattern(pattern: string): boolean {
  if (pattern.length > MAX_PATTERN_CHARACTERS) return false
  try {
    new RegExp(`^(?:${pattern})$`, 'u')
    return true
  } catch {
    return false
  }
}

function valueLimits(making: Making, raw: RawField, form: RegExp): Limits {
  const { minValue, maxValue } = raw.limits
  const wrong = [minValue, maxValue].some((value) => value !== undefined && !form.test(value))
  const crossed =
    minValue !== undefined &&
    maxValue !== undefined &&
    (form === DAY ? minValue > maxValue : Number(minValue) > Number(maxValue))
  if (wrong || crossed) {
    note(making, raw, ['fim/wrong-limit', `value ${minValue ?? ''} to ${maxValue ?? ''}`])
    return {}
  }
  return { ...(minValue !== undefined && { minValue }), ...(maxValue !== undefined && { maxValue }) }
}

function fileLimits(making: Making, raw: RawField): Limits {
  const maxBytes = wholeNumber(raw.maxSize)
  if (raw.maxSize !== undefined && !maxBytes) note(making, raw, ['fim/wrong-limit', `size ${raw.maxSize}`])
  const mediaTypes = raw.mediaTypes.filter((type) => /^[\w.+-]+\/(?:[\w.+-]+|\*)$/u.test(type))
  return { ...(maxBytes && { maxBytes }), ...(mediaTypes.length > 0 && { mediaTypes: [...new Set(mediaTypes)] }) }
}
