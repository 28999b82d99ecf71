import { z } from 'zod'
import { FUNCTIONS, type StaffFunction, type TrustLevel, TRUST_LEVELS, lowerOf } from '../../../../kernel/actor.ts'
import { type Id, isId } from '../../../../kernel/ids.ts'
import type { IdentityAttributes } from '../../../account/words.ts'
import type { Claims } from './claims.ts'
import { organisationClaims } from './organisation.ts'

const label = z.object({ de: z.string().min(1), en: z.string().min(1), leicht: z.string().min(1) })
const level = z.enum(TRUST_LEVELS)

/** An OpenID provider as the operator sets it. */
export const providerForm = z.strictObject({
  /** Goes into the way `oidc:<id>`; whoever changes it makes everybody unknown. */
  id: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/),
  title: label,
  issuer: z.url(),
  clientId: z.string().min(1),
  clientSecret: z.string().min(1).optional(),
  /** How surely the provider knows its people; no `acr` makes it more than that. */
  level,
  /** Levels of its `acr` values, where it names some. */
  acr: z.record(z.string(), level).default({}),
  /** For the staff of one authority: which of its groups hold which function there. */
  staff: z
    .strictObject({
      authority: z.string().refine((text): text is Id => isId(text), 'the id of an authority'),
      groupsClaim: z.string().default('groups'),
      functions: z.record(z.string(), z.enum(FUNCTIONS)),
    })
    .optional(),
  /** For accounts of organisations (Unternehmenskonto): the claims that speak of the organisation. */
  organisation: organisationClaims.optional(),
})
export type OpenIdProvider = z.infer<typeof providerForm>

/** All of them; two with one id would be one way. */
export const providersForm = z
  .array(providerForm)
  .refine((all) => new Set(all.map(({ id }) => id)).size === all.length, 'each id once')

/** Claims that we have a use for, under our names. */
const NAMES: Readonly<Record<string, string>> = {
  given_name: 'givenName',
  family_name: 'surname',
  name: 'name',
  email: 'mail',
  birthdate: 'birthdate',
}

const LONGEST = 500

/** How surely somebody is known who came by a provider: what its `acr` says, and never more than the operator allows. */
export const levelOf = ({ level: most, acr }: Pick<OpenIdProvider, 'level' | 'acr'>, claims: Claims): TrustLevel => {
  const said = typeof claims['acr'] === 'string' && Object.hasOwn(acr, claims['acr']) ? acr[claims['acr']] : undefined
  if (said !== undefined) return lowerOf(said, most)
  return Object.keys(acr).length > 0 ? 'low' : most
}

/** What a provider says about a person: texts alone, each as sure as the sign-in. */
export const attributesOf = (claims: Claims, surely: TrustLevel): IdentityAttributes =>
  Object.fromEntries(
    Object.entries(NAMES).flatMap(([claim, name]) => {
      const value = claims[claim]
      return typeof value === 'string' && value.trim() !== ''
        ? [[name, { value: value.trim().slice(0, LONGEST), level: surely }]]
        : []
    }),
  )

/** The functions that somebody's groups hold, as far as the operator named the group; null for a provider without staff. */
export const functionsOf = (
  { staff }: Pick<OpenIdProvider, 'staff'>,
  claims: Claims,
): readonly StaffFunction[] | null => {
  if (!staff) return null
  const said = claims[staff.groupsClaim]
  const groups = Array.isArray(said) ? said : [said]
  const held = groups.flatMap((group) =>
    typeof group === 'string' && Object.hasOwn(staff.functions, group) ? (staff.functions[group] ?? []) : [],
  )
  return FUNCTIONS.filter((one) => held.includes(one))
}
