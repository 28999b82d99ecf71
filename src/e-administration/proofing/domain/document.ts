import { type Day, dayOf, type Instant, parseDay } from '../../../kernel/clock.ts'

/** Documents that prove who somebody is (PAuswG, PassG, AufenthG § 78, eIDKG). */
export const DOCUMENT_KINDS = ['identity-card', 'passport', 'residence-permit', 'travel-document'] as const
export type DocumentKind = (typeof DOCUMENT_KINDS)[number]

/** What a clerk types from a document that lies on the desk. */
export interface TypedDocument {
  readonly kind: string
  readonly issuer: string
  readonly number: string
  readonly validUntil: string
  readonly givenName: string
  readonly surname: string
  readonly birthdate: string
  readonly placeOfBirth: string
}

/** A field that can't be taken as it is, and why. */
export interface Wrong {
  readonly field: keyof TypedDocument
  readonly why: 'missing' | 'too-long' | 'no-day' | 'future' | 'ended'
}

const LONGEST = 120
const TEXTS = ['issuer', 'number', 'givenName', 'surname', 'placeOfBirth'] as const

const wrongText = (typed: TypedDocument, field: (typeof TEXTS)[number]): readonly Wrong[] => {
  const text = typed[field].trim()
  if (text === '') return [{ field, why: 'missing' }]
  return [...text].length > LONGEST ? [{ field, why: 'too-long' }] : []
}

const wrongDay = (text: string, field: 'birthdate' | 'validUntil', today: Day): readonly Wrong[] => {
  const day = parseDay(text)
  if (day === null) return [{ field, why: 'no-day' }]
  if (field === 'birthdate') return day > today ? [{ field, why: 'future' }] : []
  return day < today ? [{ field, why: 'ended' }] : []
}

/** What is wrong with what was typed from a document; empty where it proves somebody today. */
export const checkDocument = (typed: TypedDocument, now: Instant): readonly Wrong[] => {
  const today = dayOf(now)
  const known = DOCUMENT_KINDS.some((kind) => kind === typed.kind)
  return [
    ...(known ? [] : [{ field: 'kind', why: 'missing' } as const]),
    ...TEXTS.flatMap((field) => wrongText(typed, field)),
    ...wrongDay(typed.birthdate, 'birthdate', today),
    ...wrongDay(typed.validUntil, 'validUntil', today),
  ]
}

/** What makes a document the same as another: kind, issuing state and number, however they were typed. */
export const sameDocument = ({ kind, issuer, number }: Pick<TypedDocument, 'kind' | 'issuer' | 'number'>): string =>
  [kind, issuer, number]
    .map((part) =>
      part
        .normalize('NFKC')
        .toUpperCase()
        .replace(/[^\p{L}\p{N}]/gu, ''),
    )
    .join(' ')
