import { z } from 'zod'
import { FUNCTIONS, TRUST_LEVELS } from '../../../kernel/actor.ts'
import { instant } from '../../../kernel/clock.ts'
import { type Id, isId } from '../../../kernel/ids.ts'
import type { IdentityAttributes } from '../../account/words.ts'
import { toldOrganisation } from './openid/organisation.ts'

/** What somebody is led away for: to sign in, to raise the level of a session, to join a way to their account, or once. */
export const PURPOSES = ['sign-in', 'step-up', 'join', 'once'] as const
export type Purpose = (typeof PURPOSES)[number]

const anId = z.string().refine((text): text is Id => isId(text))

/** What waits while somebody is away, sealed for the browser that began it. */
export const wishForm = z.object({
  purpose: z.enum(PURPOSES),
  /** A path of ours, to go on to. */
  to: z.string(),
  level: z.enum(TRUST_LEVELS),
  /** Whose session it was, where somebody was signed in. */
  account: anId.nullable(),
  /** What an OpenID provider has to bring back. */
  nonce: z.string(),
  verifier: z.string(),
  /** What the groups of somebody hold in an authority, told with the proof; null where nobody says so. */
  functions: z.array(z.enum(FUNCTIONS)).readonly().nullable().default(null),
  /** In whose name somebody came, told with the proof; null where it is their own. */
  organisation: toldOrganisation.nullable().default(null),
})
export type Wish = z.infer<typeof wishForm>

/** What becomes of a proven identity. */
export type Outcome =
  /** Its account is known: a session. */
  | 'open'
  /** Nobody has it yet: the person chooses. */
  | 'offer'
  /** It is proven for the account of the session. */
  | 'keep'
  | { readonly refused: 'account/identity-taken' | 'identity/other-session' }

/** Who is there when somebody comes back. */
export interface Coming {
  readonly wish: Pick<Wish, 'purpose' | 'account'>
  /** Whose identity it is already. */
  readonly owner: Id | null
  /** Who is signed in now. */
  readonly account: Id | null
}

/**
 * Decides what becomes of an identity that was proven just now. It joins an account only where the same person was signed
 * in to it before and is now: both are proven in one way, and nobody joins by a link that somebody else sent.
 */
export const outcomeOf = ({ wish, owner, account }: Coming): Outcome => {
  if (wish.purpose === 'once') return 'offer'
  if (wish.purpose === 'sign-in') return owner === null ? 'offer' : 'open'
  if (account === null || account !== wish.account) return { refused: 'identity/other-session' }
  return owner === null || owner === account ? 'keep' : { refused: 'account/identity-taken' }
}

const level = z.enum(TRUST_LEVELS)

/** A proof of identity, as it waits sealed. */
export const proofForm = z.object({
  way: z.templateLiteral(['oidc:', z.string()]).or(z.enum(['bundid', 'wallet'])),
  level,
  subject: z.string().nullable(),
  attributes: z.record(z.string(), z.object({ value: z.string(), level })),
  endsAt: z.string().transform(instant).nullable(),
})

/** What a proof calls the person: given name and surname, else the whole name; empty where it says neither. */
export const nameIn = (attributes: IdentityAttributes): string => {
  const valueOf = (name: string) => attributes[name]?.value ?? ''
  return [valueOf('givenName'), valueOf('surname')].join(' ').trim() || valueOf('name')
}
