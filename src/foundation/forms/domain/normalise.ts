import type { Field } from '../form-words.ts'
import { readDecimal, readMoney } from './numbers.ts'

/** Controls but tab and line break, marks that turn the direction of writing, and invisible spaces of no width. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const unwanted = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g

/** Text as we keep it: whole characters in Unicode NFC, line breaks as LF, nothing invisible, no blanks around. */
export const cleanText = (typed: string): string =>
  typed.toWellFormed().replace(/\r\n?/g, '\n').replace(unwanted, '').normalize('NFC').trim()

const oneLine = (text: string): string => text.replace(/\s+/g, ' ')

const plateForm = /^([A-ZÄÖÜ]{1,3})[ -]+([A-Z]{1,2})[ -]*([1-9]\d{0,3})([EH]?)$/

const readPlate = (text: string): string => {
  const plate = oneLine(text).toUpperCase()
  const [, place, letters, digits, suffix] = plateForm.exec(plate) ?? []
  return place === undefined ? plate : `${place}-${letters} ${digits}${suffix}`
}

const readTime = (text: string): string => {
  const [, hour = '', minute] = /^(\d{1,2})[:.](\d{2})(?: ?Uhr)?$/.exec(text) ?? []
  return minute === undefined ? text : `${hour.padStart(2, '0')}:${minute}`
}

/** A posted text in the one form that answers of this kind have; what does not fit stays as it was typed. */
export const normalise = (field: Field, typed: string): string => {
  const text = cleanText(typed)
  switch (field.kind) {
    case 'longtext':
      return text
    case 'number':
      return readDecimal(text)
    case 'integer':
      return readDecimal(text).replace(/\.0+$/, '')
    case 'money':
      return readMoney(text)
    case 'iban':
      return text.replace(/\s/g, '').toUpperCase()
    case 'postcode':
      return text.replace(/^D-?(?=\d{5}$)/i, '').replace(/\s/g, '')
    case 'plate':
      return readPlate(text)
    case 'time':
      return readTime(text)
    default:
      return oneLine(text)
  }
}

/** The day of three inputs: `2026-11-23` where they are numbers, else what was typed in that order, empty where nothing was. */
export const joinDay = (parts: { readonly day: string; readonly month: string; readonly year: string }): string => {
  const read = (text: string, digits: number): string => {
    const typed = oneLine(cleanText(text)).replaceAll('-', '')
    return /^\d+$/.test(typed) ? typed.padStart(digits, '0') : typed
  }
  const read3 = [read(parts.year, 4), read(parts.month, 2), read(parts.day, 2)]
  return read3.every((part) => part === '') ? '' : read3.join('-')
}

/** A day and a time as one answer, `2026-11-23T14:30`; empty where neither was typed. */
export const joinMoment = (on: string, time: string): string => {
  const at = readTime(oneLine(cleanText(time)))
  return on === '' && at === '' ? '' : `${on}T${at}`
}

/** The two halves of a moment, right or wrong. */
export const splitMoment = (text: string): { readonly on: string; readonly time: string } => {
  const [on = '', time = ''] = text.split('T')
  return { on, time }
}
