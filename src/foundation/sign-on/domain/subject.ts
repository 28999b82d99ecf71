import { type ActingFor, mayFor } from '../../../kernel/actor.ts'
import { type Id, id } from '../../../kernel/ids.ts'
import type { ActingChoice } from '../../account/words.ts'

/** Who signs in to a program: a person for themselves, or a person for an organisation, under a mandate. */
export interface Subject {
  readonly account: Id
  readonly acting: ActingChoice | null
}

/** What a program asks in one sign-in, as far as it decides who signs in. */
export interface SubjectWish {
  readonly client: string
  readonly scopes: readonly string[]
  readonly claims: readonly string[]
}

const keysOf = (value: unknown): readonly string[] =>
  typeof value === 'object' && value !== null ? Object.keys(value) : []

/** The single claims that a request names (OpenID Connect Core 5.5); what is no JSON names none, and is refused elsewhere. */
export const claimsNamed = (claims: string | null): readonly string[] => {
  if (claims === null) return []
  try {
    const read: unknown = JSON.parse(claims)
    return typeof read === 'object' && read !== null ? Object.values(read).flatMap(keysOf) : []
  } catch {
    return []
  }
}

/**
 * Whether somebody who acts for another signs in to this program as such: only for an organisation, where the program asks
 * for it, under a mandate that lets one submit everything, or names this program. Else they sign in as themselves.
 */
export const signsInFor = (actingFor: ActingFor, { client, scopes, claims }: SubjectWish): boolean =>
  actingFor.kind === 'organisation' &&
  (scopes.includes('organisation') || claims.includes('organisation')) &&
  mayFor({ actingFor }, 'submit', [client])

/** Under what somebody acts, as one text; empty for oneself. Grants of a session are told apart by it. */
export const actingText = (acting: ActingChoice | null): string =>
  acting === null ? '' : [acting.party, acting.giver, acting.mandate, acting.through ?? ''].join('.')

/** A subject as the protocol carries it. */
export const subjectText = ({ account, acting }: Subject): string =>
  acting === null ? account : `${account}.${actingText(acting)}`

/** The subject that the protocol carries. */
export const readSubject = (text: string): Subject => {
  const [account = '', party, giver, mandate, through = ''] = text.split('.')
  if (party === undefined || giver === undefined || mandate === undefined) return { account: id(account), acting: null }
  const acting = {
    party: id(party),
    giver: id(giver),
    mandate: id(mandate),
    through: through === '' ? null : id(through),
  }
  return { account: id(account), acting }
}

/**
 * What a pseudonym is made of: the person, and the organisation that they act for. Another mandate for the same one does
 * not make another somebody of them.
 */
export const knownBy = ({ account, acting }: Subject): string =>
  acting === null ? account : `${account}\n${acting.party}`
