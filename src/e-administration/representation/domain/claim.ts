import { z } from 'zod'
import { type Day, dayOf, type Instant, parseDay } from '../../../kernel/clock.ts'
import { adultOn } from '../../../foundation/mandates/words.ts'
import type { ClaimKind } from '../words.ts'

/** How long the code of a claim may be told at a desk. */
export const CLAIM_LASTS = 'P30D'

const claimed = z.object({
  givenName: z.string(),
  surname: z.string(),
  birthdate: z.string(),
  /** Address of the account of the represented person; empty where they have none. */
  email: z.string(),
  /** Of parents: alone, or together with the other one. */
  custody: z.enum(['joint', 'sole']),
  /** Of an organisation: what it is called now. */
  name: z.string(),
})

/** What somebody claims; fields that a kind does not have are empty. */
export type Claimed = z.output<typeof claimed>

/** Nothing yet. */
export const NOTHING_CLAIMED: Claimed = {
  givenName: '',
  surname: '',
  birthdate: '',
  email: '',
  custody: 'joint',
  name: '',
}

/** As text to be sealed, and back. */
export const claimText = (of: Claimed): string => JSON.stringify(of)
export const readClaim = (text: string): Claimed => claimed.parse(JSON.parse(text))

/** Whom a claim is about, in one line. */
export const claimedName = ({ name, givenName, surname }: Claimed): string => name || `${givenName} ${surname}`.trim()

/** A field of a claim that can't be taken as it is, and why. */
export interface WrongInClaim {
  readonly field: 'givenName' | 'surname' | 'birthdate' | 'email'
  readonly why: 'missing' | 'too-long' | 'no-day' | 'future' | 'grown-up' | 'no-address'
}

const LONGEST = 120
const ADDRESS = /^\S+@\S+\.\S+$/

const wrongName = (of: Claimed, field: 'givenName' | 'surname'): readonly WrongInClaim[] => {
  const text = of[field].trim()
  if (text === '') return [{ field, why: 'missing' }]
  return [...text].length > LONGEST ? [{ field, why: 'too-long' }] : []
}

const wrongDay = (kind: ClaimKind, born: Day | null, today: Day): readonly WrongInClaim[] => {
  const field = 'birthdate'
  if (born === null) return [{ field, why: 'no-day' }]
  if (born > today) return [{ field, why: 'future' }]
  // Parents represent until the 18th birthday (BGB §§ 2, 1626).
  return kind === 'parent' && adultOn(born) <= today ? [{ field, why: 'grown-up' }] : []
}

/** Whether a kind is about somebody whose account has to be found: the dead. */
export const isAboutDead = (kind: string): boolean => kind === 'heir' || kind === 'executor' || kind === 'death'

/** What is wrong with a claim; empty where a desk can look at it. An organisation claims nothing but itself. */
export const checkClaim = (kind: ClaimKind, of: Claimed, now: Instant): readonly WrongInClaim[] => {
  if (kind === 'organisation') return []
  return [
    ...wrongName(of, 'givenName'),
    ...wrongName(of, 'surname'),
    ...wrongDay(kind, parseDay(of.birthdate), dayOf(now)),
    ...((isAboutDead(kind) || of.email !== '') && !ADDRESS.test(of.email)
      ? [{ field: 'email', why: 'no-address' } as const]
      : []),
  ]
}

const wordsOf = (text: string): readonly string[] =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')

/** What an account knows of its person; the day of birth only where something proved it. */
export interface KnownPerson {
  readonly name: string
  readonly birthdate: string | null
}

/**
 * Whether an account can be that of the claimed person: the whole surname and the first given name stand in its name, and a
 * day of birth that was proven is the same.
 */
export const isSamePerson = (of: Pick<Claimed, 'givenName' | 'surname' | 'birthdate'>, known: KnownPerson): boolean => {
  const name = wordsOf(known.name)
  const asked = [...wordsOf(of.givenName).slice(0, 1), ...wordsOf(of.surname)]
  if (asked.length === 0 || !asked.every((word) => name.includes(word))) return false
  return known.birthdate === null || known.birthdate === of.birthdate
}
