import fc from 'fast-check'
import {
  type Answer,
  type Answers,
  type Asked,
  type AskedField,
  type Field,
  type FormDefinition,
  fieldsOf,
  maxBytesOf,
  mediaTypesOf,
  visibleParts,
} from '../../src/foundation/forms/words.ts'
import { id } from '../../src/kernel/ids.ts'

/** A number from 0 up to 1 for a place in the form: the same one for the same seed, whatever else is asked. */
const chance = (seed: number, place: string): number => {
  const state = [...`${seed} ${place}`].reduce(
    (hash, sign) => Math.imul(hash ^ sign.charCodeAt(0), 16777619),
    2166136261,
  )
  const mixed = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d)
  return ((mixed ^ (mixed >>> 12)) >>> 0) / 4294967296
}

const oneOf = <One>(from: readonly One[], by: number): One | undefined => from[Math.floor(by * from.length)]

const SENTENCE = 'Erika Muster wohnt am Marktplatz in Wiesbaden und bittet um Bescheid. '

const textFor = (field: Field, seed: number): string => {
  const { minLength = 1, maxLength = 40, pattern } = field
  if (pattern !== undefined) {
    const inside = fc.stringMatching(new RegExp(`^(?:${pattern.replace(/\$$/, '')})$`))
    const fits = inside.filter((text) => {
      const length = [...text].length
      return length >= minLength && length <= (field.maxLength ?? 1000) && text.trim() === text && !/\s\s/.test(text)
    })
    return fc.sample(fits, { seed, numRuns: 1 })[0] ?? ''
  }
  const length = Math.max(minLength, Math.min(maxLength, 40))
  const text = SENTENCE.repeat(Math.ceil(length / SENTENCE.length)).slice(0, length)
  return text.endsWith(' ') ? `${text.slice(0, -1)}.` : text
}

const numberFor = (field: Field): string => {
  const low = field.minValue === undefined ? Math.min(1, Number(field.maxValue ?? 1)) : Number(field.minValue)
  const whole = Math.ceil(low)
  const high = Number(field.maxValue ?? whole + 1)
  const value = whole <= high ? whole : low
  return field.kind === 'money' ? value.toFixed(2) : String(value)
}

const dayFor = (field: Field): string =>
  field.minValue ?? (field.maxValue !== undefined && field.maxValue < '1985-03-27' ? field.maxValue : '1985-03-27')

const fileFor = (field: Field): Answer => ({
  file: id('01900000-0000-7000-8000-000000000001'),
  name: 'nachweis.pdf',
  sizeBytes: Math.min(4711, maxBytesOf(field)),
  mediaType: mediaTypesOf(field)[0] ?? 'application/pdf',
})

const FIXED: Readonly<Partial<Record<Field['kind'], string>>> = {
  email: 'erika.muster@example.org',
  phone: '0611 123456',
  postcode: '65185',
  iban: 'DE89370400440532013000',
  plate: 'WI-AB 123',
  time: '14:30',
}

/** One valid answer to a question. */
const validAnswer = ({ part: field, path }: AskedField, seed: number): Answer => {
  const fixed = FIXED[field.kind]
  if (fixed !== undefined) return fixed
  switch (field.kind) {
    case 'number':
    case 'integer':
    case 'money':
      return numberFor(field)
    case 'date':
      return dayFor(field)
    case 'datetime':
      return `${dayFor(field)}T14:30`
    case 'yes-no':
      return chance(seed, path) < 0.5 ? 'true' : 'false'
    case 'choice':
      return oneOf(field.choices ?? [], chance(seed, path))?.code ?? textFor(field, seed)
    case 'file':
      return fileFor(field)
    default:
      return textFor(field, seed)
  }
}

const isTyped = ({ part }: AskedField): boolean => part.kind !== 'note' && part.kind !== 'hidden' && !part.locked

/** The questions that this seed answers: all that must be, some that may be, one way through each choice group. */
const chosen = (asked: readonly Asked[], seed: number): readonly AskedField[] =>
  asked.flatMap((one): readonly AskedField[] => {
    const left = one.part.times.min === 0 && chance(seed, `${one.path}?`) < 0.5
    return left ? [] : within(one, seed)
  })

const within = (one: Asked, seed: number): readonly AskedField[] => {
  if (one.asked === 'list') {
    return one.entries.flatMap((entry, index) => {
      const answered = within(entry, seed)
      return answered.length > 0 || index >= one.part.times.min
        ? answered
        : fieldsOf([entry]).filter(isTyped).slice(0, 1)
    })
  }
  if (one.asked === 'field') return isTyped(one) ? [one] : []
  if (!one.part.choice) return chosen(one.inside, seed)
  const ways = one.inside.filter((way) => fieldsOf([way]).some(isTyped))
  const way = oneOf(ways, chance(seed, one.path))
  return way === undefined ? [] : within(way, seed)
}

/** Each round may bring up new questions; forms are not deeper than this. */
const MOST_ROUNDS = 40

/**
 * Answers that a form takes without a complaint, the same ones for the same seed. Different seeds answer different
 * optional questions and go other ways through choices and conditions. Files are named, not stored.
 */
export const validAnswers = (form: FormDefinition, seed = 1): Answers => {
  let answers: Answers = {}
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const asked = chosen(visibleParts(form, answers), seed)
    const next = Object.fromEntries(asked.map((one) => [one.path, answers[one.path] ?? validAnswer(one, seed)]))
    if (Object.keys(next).join() === Object.keys(answers).join()) return next
    answers = next
  }
  throw new Error(`no answers for seed ${seed}: the conditions of the form never settle`)
}
