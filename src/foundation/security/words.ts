import type { Actor, Permission } from '../../kernel/actor.ts'
import type { Json } from '../../kernel/canonical.ts'

export { ACCOUNT_CHAINS, chainOf } from './domain/chain-id.ts'
export { type Limit, type LimitName, LIMITS } from './domain/limits.ts'
export {
  confirm,
  covers,
  GRANT_STATES,
  givesGrants,
  type GrantState,
  holds,
  isToReview,
  longestOf,
  propose,
  revoke,
  stateOf,
  takeEmergency,
} from './domain/grant.ts'
export { basesOf, writtenBasis } from './domain/law/reading-grants.ts'
export {
  GRANT_PURPOSES,
  type GrantReach,
  type GrantRefusal,
  type GrantStep,
  type GrantWish,
  READING_ROLES,
  type ReadingGrant,
  type ReadingRole,
} from './grant-words.ts'
export { admit, type AdmissionRefusal } from './domain/admit.ts'
export { type Cell, cellOf, MATRIX_ROLES, type MatrixRole, opensFor } from './domain/matrix.ts'

/** An act worth remembering: references and codes only, never a name, an address or a text of somebody. */
export interface Act {
  /** `room.verb`, as in the permission table. */
  readonly act: string
  readonly ref: Readonly<Record<string, Json>>
  /** Why the data of a person was opened, where it was. */
  readonly purpose?: string
  /** Legal basis of opening it. */
  readonly law?: string
}

/** Who did it: an actor, or the program itself. */
export type Doer = Actor | { readonly system: string }

/** A command that was already done with the same key but another body. */
export type OnceRefusal = { readonly code: 'security/key-used-differently' }

/** The permissions of a room under their verbs; each line gets its name from room and verb. */
export const definePermissions = <const Verb extends string>(
  room: string,
  table: Readonly<Record<Verb, Omit<Permission, 'name'>>>,
): Readonly<Record<Verb, Permission>> => {
  const lines: Record<string, Permission> = {}
  for (const [verb, line] of Object.entries<Omit<Permission, 'name'>>(table))
    lines[verb] = { name: `${room}.${verb}`, ...line }
  if (isComplete(lines, table)) return lines
  throw new Error(`a permission of ${room} lost its name`)
}

const isComplete = <Verb extends string>(
  lines: object,
  table: Readonly<Record<Verb, unknown>>,
): lines is Readonly<Record<Verb, Permission>> => Object.keys(table).every((verb) => verb in lines)
