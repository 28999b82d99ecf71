import type { Actor } from '../../../kernel/actor.ts'
import { MANDATE_RIGHTS } from '../../../kernel/actor.ts'
import type { Id } from '../../../kernel/ids.ts'
import { joinDate } from '../../../platform/html/index.ts'
import type { Answer } from '../../../platform/http/words.ts'
import type { Certificate } from '../domain/certificate.ts'
import type { Claimed } from '../domain/claim.ts'

type Fields = readonly (readonly [string, string])[]

/** What nobody without a session gets to; the gate says so before. */
export const signInFirst: Answer = { kind: 'refusal', refusal: { code: 'http/sign-in-first' } }

/** Where an actor works. The gate of the routes lets nobody through without a function. */
export const deskOf = (actor: Actor | null): { readonly actor: Actor; readonly authority: Id } => {
  const first = actor?.functions[0]
  if (!actor || !first) throw new Error('a desk was reached without a function')
  return { actor, authority: first.authority }
}

/** A field as it was typed, on one line. */
export const textIn = (fields: Fields, name: string): string =>
  (fields.find(([one]) => one === name)?.[1] ?? '').normalize('NFC').replace(/\s+/gu, ' ').trim()

/** A day that comes in three parts, as text; empty where nothing was typed. */
export const dayIn = (fields: Fields, name: string): string => {
  const part = (which: string): string => textIn(fields, `${name}--${which}`)
  return joinDate({ day: part('day'), month: part('month'), year: part('year') })
}

/** A claim as it was typed. */
export const claimedIn = (fields: Fields): Claimed => ({
  givenName: textIn(fields, 'givenName'),
  surname: textIn(fields, 'surname'),
  birthdate: dayIn(fields, 'birthdate'),
  email: textIn(fields, 'email'),
  custody: textIn(fields, 'custody') === 'sole' ? 'sole' : 'joint',
  name: '',
})

/** A certificate as it was typed. */
export const certificateIn = (fields: Fields): Certificate => ({
  issuer: textIn(fields, 'issuer'),
  number: textIn(fields, 'number'),
  lastDay: dayIn(fields, 'lastDay'),
  rights: MANDATE_RIGHTS.filter((right) => fields.some(([name, value]) => name === 'right' && value === right)),
  dayOfDeath: dayIn(fields, 'dayOfDeath'),
  name: textIn(fields, 'name'),
  street: textIn(fields, 'street').slice(0, 120),
  postcode: textIn(fields, 'postcode').slice(0, 20),
  place: textIn(fields, 'place').slice(0, 120),
})
