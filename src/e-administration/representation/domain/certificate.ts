import { z } from 'zod'
import { MANDATE_RIGHTS } from '../../../kernel/actor.ts'
import { dayOf, type Instant, parseDay } from '../../../kernel/clock.ts'
import type { EntryKind } from '../words.ts'

const certificate = z.object({
  /** Who made it out: registry office, court, register. */
  issuer: z.string(),
  /** Number of the register or file. */
  number: z.string(),
  /** Of a guardian: the last day, or empty; what the certificate allows. */
  lastDay: z.string(),
  rights: z.array(z.enum(MANDATE_RIGHTS)),
  /** Of the dead. */
  dayOfDeath: z.string(),
  /** Of an organisation, as its register has it. */
  name: z.string(),
  street: z.string(),
  postcode: z.string(),
  place: z.string(),
})

/** What a clerk copies from a certificate; fields that a kind does not have are empty. */
export type Certificate = z.output<typeof certificate>
export const certificateForm = certificate

/** Nothing yet. */
export const NO_CERTIFICATE: Certificate = {
  issuer: '',
  number: '',
  lastDay: '',
  rights: [],
  dayOfDeath: '',
  name: '',
  street: '',
  postcode: '',
  place: '',
}

/** A field of a certificate that can't be taken as it is, and why. */
export interface WrongInCertificate {
  readonly field: 'issuer' | 'number' | 'lastDay' | 'right' | 'dayOfDeath' | 'name'
  readonly why: 'missing' | 'too-long' | 'no-day' | 'future' | 'ended' | 'no-right'
}

const LONGEST = 120

const wrongText = (typed: Certificate, field: 'issuer' | 'number' | 'name'): readonly WrongInCertificate[] => {
  const text = typed[field].trim()
  if (text === '') return [{ field, why: 'missing' }]
  return [...text].length > LONGEST ? [{ field, why: 'too-long' }] : []
}

const wrongDeath = (typed: Certificate, now: Instant): readonly WrongInCertificate[] => {
  const died = parseDay(typed.dayOfDeath)
  if (died === null) return [{ field: 'dayOfDeath', why: 'no-day' }]
  return died > dayOf(now) ? [{ field: 'dayOfDeath', why: 'future' }] : []
}

const wrongScope = (typed: Certificate, now: Instant): readonly WrongInCertificate[] => {
  const last = typed.lastDay === '' ? null : (parseDay(typed.lastDay) ?? 'wrong')
  return [
    ...(typed.rights.length === 0 ? [{ field: 'right', why: 'no-right' } as const] : []),
    ...(last === 'wrong' ? [{ field: 'lastDay', why: 'no-day' } as const] : []),
    ...(last !== null && last !== 'wrong' && last < dayOf(now) ? [{ field: 'lastDay', why: 'ended' } as const] : []),
  ]
}

/** What is wrong with a certificate as it was typed; empty where it proves what was claimed. */
export const checkCertificate = (kind: EntryKind, typed: Certificate, now: Instant): readonly WrongInCertificate[] => [
  ...wrongText(typed, 'issuer'),
  ...wrongText(typed, 'number'),
  ...(kind === 'guardian' ? wrongScope(typed, now) : []),
  ...(kind === 'heir' || kind === 'executor' || kind === 'death' ? wrongDeath(typed, now) : []),
  ...(kind === 'organisation' ? wrongText(typed, 'name') : []),
]

/** What makes a certificate the same as another, however its issuer and number were typed. */
export const sameCertificate = ({ issuer, number }: Pick<Certificate, 'issuer' | 'number'>): string =>
  [issuer, number]
    .map((part) =>
      part
        .normalize('NFKC')
        .toUpperCase()
        .replace(/[^\p{L}\p{N}]/gu, ''),
    )
    .join(' ')
