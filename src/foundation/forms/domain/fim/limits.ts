import type { Field, FieldKind } from '../../form-words.ts'
import { type Spot, warn } from './reading.ts'
import { childOf, childrenOf, lineOf } from './xdf-element.ts'

type Limits = Pick<Field, 'minLength' | 'maxLength' | 'minValue' | 'maxValue' | 'pattern' | 'maxBytes' | 'mediaTypes'>

const TEXTS: readonly FieldKind[] = ['text', 'longtext', 'email', 'phone', 'postcode', 'iban']
const NUMBERS: readonly FieldKind[] = ['number', 'integer', 'money']
const MAX_PATTERN_CHARACTERS = 1_000
const DECIMAL = /^-?\d{1,18}(?:\.\d{1,9})?$/u
const DAY = /^\d{4}-\d{2}-\d{2}$/u

/** The limits of a field that fit its kind; what can't be read or contradicts itself is left out and reported. */
export function readLimits(spot: Spot, kind: FieldKind): Limits {
  if (kind === 'file') return fileLimits(spot)
  if (TEXTS.includes(kind)) return textLimits(spot)
  if (NUMBERS.includes(kind)) return valueLimits(spot, DECIMAL)
  return kind === 'date' ? valueLimits(spot, DAY) : {}
}

const attribute = ({ element }: Spot, name: string): string | undefined => {
  const value = childOf(element, 'praezisierung')?.attributes.get(name)?.trim()
  return value === '' ? undefined : value
}

/** The largest length of a text, where it is a sensible one. */
export const maxLengthOf = (spot: Spot): number | undefined => wholeNumber(attribute(spot, 'maxLength'))

/** The pattern as the schema says it. */
export const patternOf = (spot: Spot): string | undefined => attribute(spot, 'pattern')

const wholeNumber = (text: string | undefined): number | undefined =>
  text !== undefined && /^\d{1,9}$/u.test(text) ? Number(text) : undefined

function textLimits(spot: Spot): Limits {
  const given = { least: attribute(spot, 'minLength'), most: attribute(spot, 'maxLength') }
  const least = wholeNumber(given.least)
  const most = wholeNumber(given.most)
  const wrong =
    (given.least !== undefined && least === undefined) ||
    (given.most !== undefined && (most === undefined || most === 0)) ||
    (least ?? 0) > (most ?? Number.POSITIVE_INFINITY)
  if (wrong) warn(spot, 'fim/wrong-limit', `length ${given.least ?? ''} to ${given.most ?? ''}`)
  const asked = patternOf(spot)
  const pattern = asked !== undefined && isPattern(asked) ? asked : undefined
  if (asked !== pattern) warn(spot, 'fim/wrong-pattern', asked?.slice(0, 200) ?? '')
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

function valueLimits(spot: Spot, form: RegExp): Limits {
  const minValue = attribute(spot, 'minValue')
  const maxValue = attribute(spot, 'maxValue')
  const wrong = [minValue, maxValue].some((value) => value !== undefined && !form.test(value))
  const crossed =
    minValue !== undefined &&
    maxValue !== undefined &&
    (form === DAY ? minValue > maxValue : Number(minValue) > Number(maxValue))
  if (wrong || crossed) {
    warn(spot, 'fim/wrong-limit', `value ${minValue ?? ''} to ${maxValue ?? ''}`)
    return {}
  }
  return { ...(minValue !== undefined && { minValue }), ...(maxValue !== undefined && { maxValue }) }
}

function fileLimits(spot: Spot): Limits {
  const size = lineOf(spot.element, 'maxSize')
  const maxBytes = wholeNumber(size)
  if (size !== undefined && !maxBytes) warn(spot, 'fim/wrong-limit', `size ${size}`)
  const mediaTypes = childrenOf(spot.element, 'mediaType')
    .map((child) => child.text.trim().toLowerCase())
    .filter((type) => /^[\w.+-]+\/(?:[\w.+-]+|\*)$/u.test(type))
  return { ...(maxBytes && { maxBytes }), ...(mediaTypes.length > 0 && { mediaTypes: [...new Set(mediaTypes)] }) }
}
