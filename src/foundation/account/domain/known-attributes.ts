import { reaches, type TrustLevel, lowerOf } from '../../../kernel/actor.ts'
import type { Instant } from '../../../kernel/clock.ts'
import type { Identity, IdentityWay } from '../identity-words.ts'

/** Where a value comes from: typed by its person, said by a mandate, or by a way that proved it. */
export type ValueSource = 'typed' | 'mandate' | IdentityWay

/** A value that the account knows, and how surely. */
export interface KnownValue {
  readonly value: string
  readonly source: ValueSource
  readonly level: TrustLevel
  readonly since: Instant
}

/** Something that the account knows: the value that is used, and other values that differ from it. */
export interface KnownAttribute {
  /** As in `name`, `email`, `birthdate`. */
  readonly name: string
  readonly used: KnownValue
  readonly others: readonly KnownValue[]
}

/** What its person typed into the account. */
export interface TypedAttributes {
  readonly name: string
  readonly email: string
  readonly since: Instant
}

type Named = readonly [name: string, value: KnownValue]

/** What a proof says, its two names as the one that forms ask for. */
const saidBy = ({ way, attributes, provenAt }: Identity): readonly Named[] => {
  const { givenName, surname, ...rest } = attributes
  const base = { source: way, since: provenAt }
  const single = Object.entries(rest).map(([name, said]): Named => [name, { ...base, ...said }])
  if (!givenName || !surname) return single
  const name = { value: `${givenName.value} ${surname.value}`, level: lowerOf(givenName.level, surname.level) }
  return [['name', { ...base, ...name }], ...single]
}

const sameText = (one: string, other: string): boolean => {
  const normal = (text: string) => text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim()
  return normal(one) === normal(other)
}

/** Surer first; of two that are as sure, the younger one. */
const bySureness = (one: KnownValue, other: KnownValue): number => {
  if (one.level !== other.level) return reaches(one.level, other.level) ? -1 : 1
  return one.since < other.since ? 1 : -1
}

/**
 * What the account knows about its person. Of several values the surest is used, then the youngest; the others are shown
 * where they differ. What has ended or is empty does not count.
 */
export const knownAttributes = (
  typed: TypedAttributes,
  identities: readonly Identity[],
  now: Instant,
): readonly KnownAttribute[] => {
  const own = (value: string): KnownValue => ({ value, source: 'typed', level: 'low', since: typed.since })
  const holding = identities.filter(({ endsAt }) => endsAt === null || now < endsAt)
  const all: readonly Named[] = [['name', own(typed.name)], ['email', own(typed.email)], ...holding.flatMap(saidBy)]
  const values = new Map<string, KnownValue[]>()
  for (const [name, value] of all) if (value.value.trim() !== '') values.set(name, [...(values.get(name) ?? []), value])
  return [...values].flatMap(([name, found]) => {
    const [used, ...rest] = found.toSorted(bySureness)
    return used ? [{ name, used, others: rest.filter(({ value }) => !sameText(value, used.value)) }] : []
  })
}
