import fc from 'fast-check'
import {
  type Answer,
  type AnswerProblem,
  type Answers,
  type Asked,
  type AskedField,
  checkAnswers,
  type Field,
  type FormDefinition,
  fieldsOf,
  fixedAnswers,
  maxBytesOf,
  mediaTypesOf,
  visibleParts,
} from '../../src/foundation/forms/words.ts'
import { id } from '../../src/kernel/ids.ts'

/** Which of the many possible answers: a number, and how often each group was thought over again. */
interface Dice {
  readonly seed: number
  readonly again: ReadonlyMap<string, number>
}

/** A number from 0 up to 1 for a place in the form: the same one for the same dice, whatever else is asked. */
const chance = ({ seed, again }: Dice, place: string): number => {
  const rolls = [...again].filter(([around]) => around === '' || place.startsWith(around))
  const thrown = rolls.reduce((sum, [, times]) => sum + times, 0)
  const state = [...`${seed}${thrown === 0 ? '' : `/${thrown}`} ${place}`].reduce(
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
const validAnswer = ({ part: field, path }: AskedField, dice: Dice): Answer => {
  const { seed } = dice
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
      return chance(dice, path) < 0.5 ? 'true' : 'false'
    case 'choice':
      return oneOf(field.choices ?? [], chance(dice, path))?.code ?? textFor(field, seed)
    case 'file':
      return fileFor(field)
    default:
      return textFor(field, seed)
  }
}

const isTyped = ({ part }: AskedField): boolean => part.kind !== 'note' && part.kind !== 'hidden' && !part.locked

/** The questions that this seed answers: all that must be, some that may be, one way through each choice group. */
const chosen = (asked: readonly Asked[], dice: Dice): readonly AskedField[] =>
  asked.flatMap((one): readonly AskedField[] => {
    const left = one.part.times.min === 0 && chance(dice, `${one.path}?`) < 0.5
    return left ? [] : within(one, dice)
  })

const within = (one: Asked, dice: Dice): readonly AskedField[] => {
  if (one.asked === 'list') {
    return one.entries.flatMap((entry, index) => {
      const answered = within(entry, dice)
      return answered.length > 0 || index >= one.part.times.min
        ? answered
        : fieldsOf([entry]).filter(isTyped).slice(0, 1)
    })
  }
  if (one.asked === 'field') return isTyped(one) ? [one] : []
  if (!one.part.choice) return chosen(one.inside, dice)
  const ways = one.inside.filter((way) => fieldsOf([way]).some(isTyped))
  const way = oneOf(ways, chance(dice, one.path))
  return way === undefined ? [] : within(way, dice)
}

/** Each round may bring up new questions; forms are not deeper than this. */
const MOST_ROUNDS = 40

const settled = (form: FormDefinition, dice: Dice): Answers => {
  const fixed = fixedAnswers(form)
  let answers: Answers = {}
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const asked = chosen(visibleParts(form, { ...fixed, ...answers }), dice)
    const next = Object.fromEntries(asked.map((one) => [one.path, answers[one.path] ?? validAnswer(one, dice)]))
    if (Object.keys(next).join() === Object.keys(answers).join()) return next
    answers = next
  }
  throw new Error(`no answers for seed ${dice.seed}: the conditions of the form never settle`)
}

/** Rules between answers that a form of these sizes may need thinking over. */
const MOST_AGAIN = 400

/** The group in which answers do not go together: what the rule is about, or what is around it. */
const groupOf = (form: FormDefinition, { path, rule: name }: AnswerProblem): string => {
  const rule = form.rules?.find(({ id }) => id === name)
  const depth = rule === undefined || rule.target === '' ? 0 : rule.target.split('.').length
  const steps = rule?.effect === 'valid' ? depth : depth - 1
  return path.split('.').slice(0, Math.max(steps, 0)).join('.')
}

/**
 * Answers that a form takes without a complaint, the same ones for the same seed. Different seeds answer different
 * optional questions and go other ways through choices and conditions; where rules say that answers do not go together,
 * their group is thought over again. Files are named, not stored.
 */
export const validAnswers = (form: FormDefinition, seed = 1): Answers => {
  const again = new Map<string, number>()
  for (let time = 0; time < MOST_AGAIN; time++) {
    const answers = settled(form, { seed, again })
    const wrong = checkAnswers(form, answers).filter(({ code }) => code === 'rule')
    if (wrong.length === 0) return answers
    for (const around of new Set(wrong.map((one) => groupOf(form, one))))
      again.set(around, (again.get(around) ?? 0) + 1)
  }
  throw new Error(`no answers for seed ${seed}: the rules of the form are never content`)
}
