import type { Actor } from '../../../kernel/actor.ts'
import { canonical, type Json } from '../../../kernel/canonical.ts'
import type { Instant } from '../../../kernel/clock.ts'
import type { Id } from '../../../kernel/ids.ts'
import type { Act, Doer } from '../words.ts'

/** What an entry of the audit trail is made of. */
export interface EntryParts {
  readonly id: Id
  /** The authority or account whose trail it stands in; part of the text, so that no entry can be moved to another. */
  readonly scope: Id
  readonly at: Instant
  readonly doer: Doer
  readonly act: Act
}

const FORMS: readonly RegExp[] = [
  /^[a-z][A-Za-z0-9._:/-]{0,119}$/, // a code of the program, such as `dog-tax` or `case/not-found`
  /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, // an id
  /^[0-9a-f]{32,128}$/, // a hash
  /^\d{4}-\d{2}-\d{2}(T[\d:.]+Z)?$/, // a day or a moment
  /^\d{0,12}$/, // a key of an area
  /^[\p{Lu}\d-]{1,12}-\d{4}-\d{1,9}$/u, // a file number, such as `WI-2026-000017`
]
/** All that a paragraph such as `HVwVfG § 28 (1)` or `VO (EU) 2016/679 Art. 6` does not need. */
const NOT_IN_LAW = /[^\p{L}\p{N}§.,:;()/&–-]+/gu
const LONGEST_LAW = 300

/**
 * A legal basis as an entry keeps it. It stands in the definition of a service, which may come from elsewhere with
 * quotation marks and line breaks: they are left out, and no act fails because of them.
 */
export const lawText = (law: string): string => law.replace(NOT_IN_LAW, ' ').trim().slice(0, LONGEST_LAW).trim()

/** The path of the first value that is no id, code or number, or null: free text may say something about a person. */
export const freeText = (value: Json | undefined, path: string): string | null => {
  if (value === undefined || value === null || typeof value === 'boolean' || typeof value === 'number') return null
  if (typeof value === 'string') return FORMS.some((form) => form.test(value)) ? null : path
  for (const [key, part] of Object.entries(value)) {
    const found = freeText(part, `${path}.${key}`)
    if (found !== null) return found
  }
  return null
}

/** The functions that somebody holds in the place of others in this scope, with whose place it is. */
const inPlaceOf = (doer: Actor, scope: Id): Readonly<Record<string, Json>> => {
  const held = doer.functions.filter(({ authority }) => authority === scope)
  return Object.fromEntries(held.flatMap((one) => (one.for ? [[one.function, [...one.for]]] : [])))
}

const doerOf = (doer: Doer, scope: Id): Json => {
  if ('system' in doer) return { system: doer.system }
  const { account, session, level, actingFor } = doer
  if (actingFor.kind === 'self') {
    const substitute = inPlaceOf(doer, scope)
    if (Object.keys(substitute).length > 0) return { account, session, level, substitute }
    return { account, session, level }
  }
  return { account, session, level, for: { party: actingFor.party, mandate: actingFor.mandate } }
}

/**
 * The canonical text of an entry, as it is kept and hashed. Throws where it would hold anything but ids, codes and
 * numbers: that is a bug of the room that wrote it, and nothing of its transaction stays.
 */
export const entryText = ({ id, scope, at, doer, act }: EntryParts): string => {
  const { law, purpose } = act
  const found = freeText({ act: act.act, purpose, by: doerOf(doer, scope) }, 'entry') ?? freeText(act.ref, 'ref')
  if (found !== null) throw new Error(`audit entry ${act.act}: expected ids, codes and numbers, ${found} is free text`)
  return canonical({
    id,
    in: scope,
    at,
    by: doerOf(doer, scope),
    act: act.act,
    ref: act.ref,
    purpose,
    law: law && lawText(law),
  })
}
