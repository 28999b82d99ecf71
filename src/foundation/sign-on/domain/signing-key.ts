import { type Instant, later } from '../../../kernel/clock.ts'

/** A key that tokens are signed with, as far as its times matter. */
export interface KeyTimes {
  /** Counted up from 1; two servers that make the next key at the same moment make one. */
  readonly generation: number
  readonly signsFrom: Instant
  readonly signsUntil: Instant
  readonly publishedUntil: Instant
}

/** How long a key signs, how long before that it can be seen, and how long after. Programs look for new keys daily. */
export const KEY_SIGNS = 'P90D'
export const SEEN_BEFORE = 'P1D'
const SEEN_AFTER = 'P2D'

/** Times of a key that signs from a moment on. */
export const keyFrom = (generation: number, from: Instant): KeyTimes => {
  const signsUntil = later(from, KEY_SIGNS)
  return { generation, signsFrom: from, signsUntil, publishedUntil: later(signsUntil, SEEN_AFTER) }
}

/** A key that stops signing at a moment: what it signed can be checked for two days more. */
export const keyUntil = <Key extends KeyTimes>(key: Key, until: Instant): Key => ({
  ...key,
  signsUntil: until,
  publishedUntil: later(until, SEEN_AFTER),
})

/** The key that signs now, newest first where there are several. */
export const signingNow = <Key extends KeyTimes>(keys: readonly Key[], now: Instant): Key | null =>
  keys
    .filter((key) => key.signsFrom <= now && now < key.signsUntil)
    .toSorted((one, other) => other.generation - one.generation)[0] ?? null

/** All keys that are shown, the one that signs now first. */
export const shownKeys = <Key extends KeyTimes>(keys: readonly Key[], now: Instant): readonly Key[] => {
  const signs = signingNow(keys, now)
  const others = keys.filter((key) => key !== signs && now < key.publishedUntil)
  return signs === null ? others : [signs, ...others]
}

/** From when the next key signs, where it is time to make one: at once where none signs, else as the last one ends. */
export const nextFrom = (keys: readonly KeyTimes[], now: Instant): Instant | null => {
  if (signingNow(keys, now) === null) return keys.some((key) => key.signsFrom > now) ? null : now
  const last = keys.reduce<Instant>((latest, { signsUntil }) => (signsUntil > latest ? signsUntil : latest), now)
  return last < later(later(now, SEEN_BEFORE), SEEN_BEFORE) ? last : null
}
