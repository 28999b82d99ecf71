import { type Day, dayOf, type Instant, later, parseDay } from '../../../kernel/clock.ts'
import { refuse, ok, type Result } from '../../../kernel/result.ts'
import type { ProofingRefusal } from '../words.ts'

/** How long the code of a letter may be used, from the day on which the office could send it. */
export const LETTER_LASTS = 'P30D'
/** Wrong tries that end a letter. */
export const MOST_WRONG = 10

/** What somebody writes who asks for a letter: what the residents' register has. */
export interface LetterWish {
  readonly givenName: string
  readonly surname: string
  readonly birthdate: string
  readonly postalAddress: string
  readonly postalCode: string
  readonly localityName: string
}

/** Fields of a letter in the order in which they are asked. */
export const LETTER_FIELDS = [
  'givenName',
  'surname',
  'birthdate',
  'postalAddress',
  'postalCode',
  'localityName',
] as const

/** A field that can't be taken as it is, and why. */
export interface WrongInWish {
  readonly field: keyof LetterWish
  readonly why: 'missing' | 'too-long' | 'no-day' | 'future' | 'no-postcode'
}

const LONGEST = 120

const wrongIn = (wish: LetterWish, field: keyof LetterWish, today: Day): WrongInWish['why'] | null => {
  const text = wish[field].trim()
  if (text === '') return field === 'birthdate' ? 'no-day' : 'missing'
  if ([...text].length > LONGEST) return 'too-long'
  if (field === 'postalCode') return /^\d{5}$/.test(text) ? null : 'no-postcode'
  if (field !== 'birthdate') return null
  const day = parseDay(text)
  if (day === null) return 'no-day'
  return day > today ? 'future' : null
}

/** What is wrong with a wish for a letter; empty where it can be compared with the register. */
export const checkWish = (wish: LetterWish, now: Instant): readonly WrongInWish[] =>
  LETTER_FIELDS.flatMap((field) => {
    const why = wrongIn(wish, field, dayOf(now))
    return why === null ? [] : [{ field, why }]
  })

/** What is known of a letter when a code is tried. */
export interface LetterState {
  readonly codeHash: Buffer | null
  readonly wrongTries: number
  readonly endsAt: Instant | null
  readonly usedAt: Instant | null
}

/** When the code of a letter ends that was made ready at a moment. */
export const letterEnds = (at: Instant): Instant => later(at, LETTER_LASTS)

/** Whether a letter still waits for its code, or for the office to send it. */
export const isWaiting = ({ wrongTries, endsAt, usedAt }: LetterState, now: Instant): boolean =>
  usedAt === null && wrongTries < MOST_WRONG && (endsAt === null || now < endsAt)

/**
 * Tries a code: right, wrong with so many tries left, or `proofing/letter-ended` where the letter was used, has ended, was
 * tried too often or never sent.
 */
export const tryCode = (
  letter: LetterState,
  hash: Buffer,
  now: Instant,
): Result<{ readonly right: boolean; readonly left: number }, ProofingRefusal> => {
  if (letter.codeHash === null || !isWaiting(letter, now)) return refuse({ code: 'proofing/letter-ended' })
  const right = letter.codeHash.equals(hash)
  return ok({ right, left: MOST_WRONG - letter.wrongTries - (right ? 0 : 1) })
}
