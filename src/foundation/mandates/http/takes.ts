import { z } from 'zod'
import { MANDATE_RIGHTS, TRUST_LEVELS } from '../../../kernel/actor.ts'
import { type Day, parseDay } from '../../../kernel/clock.ts'
import { inForce } from '../../../kernel/dated.ts'
import { isId } from '../../../kernel/ids.ts'
import { joinDate } from '../../../platform/html/index.ts'
import type { Answer } from '../../../platform/http/words.ts'
import { isMailAddress } from '../../../platform/mail/index.ts'
import { normalEmail } from '../../account/words.ts'
import { GIVER_DIES } from '../domain/law.ts'
import type { Terms } from '../mandate-words.ts'

type Fields = readonly (readonly [string, string])[]

/** An id in a form or address. */
export const anId = z.string().refine(isId)

/** What nobody without a session gets to; the gate says so before. */
export const signInFirst: Answer = { kind: 'refusal', refusal: { code: 'http/sign-in-first' } }

/** A text on one line, cut to what a name may be. */
export const line = (text: string | undefined): string =>
  (text ?? '')
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim()
    .slice(0, 120)

/** The first value of a field. */
export const fieldOf = (fields: Fields, name: string): string | undefined => fields.find(([one]) => one === name)?.[1]

/** Every value of a field that may be there several times. */
export const allOf = (fields: Fields, name: string): readonly string[] =>
  fields.flatMap(([one, value]) => (one === name ? [value] : []))

/** An address that mails can be sent to; null where it is none. */
export const addressIn = (fields: Fields): string | null => {
  const email = normalEmail(fieldOf(fields, 'email') ?? '')
  return email !== null && isMailAddress(email) ? email : null
}

/** A day out of its three inputs: nothing typed is null, what is no day is `wrong`. */
export const dayIn = (fields: Fields, name: string): Day | null | 'wrong' => {
  const part = (which: string): string => fieldOf(fields, `${name}--${which}`) ?? ''
  const text = joinDate({ day: part('day'), month: part('month'), year: part('year') })
  return text === '' ? null : (parseDay(text) ?? 'wrong')
}

/** What is wrong with typed terms, by field. */
export type TermsProblem = 'email' | 'right' | 'service' | 'until'

/** Terms as they were typed, and what is wrong with them. */
export const termsIn = (
  fields: Fields,
  today: Day,
): { readonly terms: Terms; readonly problems: readonly TermsProblem[] } => {
  const rights = MANDATE_RIGHTS.filter((right) => allOf(fields, 'right').includes(right))
  const some = fieldOf(fields, 'scope') !== 'all'
  const services = allOf(fields, 'service').filter((name) => /^[a-z0-9-]{1,100}$/.test(name))
  const until = dayIn(fields, 'until')
  const late = until === 'wrong' || (until !== null && until < today)
  const problems: readonly TermsProblem[] = [
    ...(addressIn(fields) === null ? (['email'] as const) : []),
    ...(rights.length === 0 ? (['right'] as const) : []),
    ...(some && services.length === 0 ? (['service'] as const) : []),
    ...(late ? (['until'] as const) : []),
  ]
  return {
    problems,
    terms: {
      rights,
      services: some ? services : 'all',
      branches: 'all',
      needs: TRUST_LEVELS.find((level) => level === fieldOf(fields, 'needs')) ?? 'low',
      validFrom: today,
      validTo: until === 'wrong' ? null : until,
      onDeath: fieldOf(fields, 'ends-with-death') === 'true' ? 'ends' : (inForce(GIVER_DIES, today)?.value ?? 'ends'),
    },
  }
}
