import { z } from 'zod'
import type { Claims } from './claims.ts'

const name = z.string().min(1).max(200)
const values = z.array(name).default([])

/** Which claims of a provider speak of the organisation whose account it is, under the provider's own names. */
export const organisationClaims = z.strictObject({
  /** Knows the organisation again for good. It is shown to nobody. */
  key: name,
  name,
  number: name.optional(),
  court: name.optional(),
  street: name.optional(),
  postcode: name.optional(),
  place: name.optional(),
  /** What else is kept under the provider's own names: legal form, trade. */
  asserted: z.array(name).max(20).default([]),
  /** Which legal forms are an association or an authority; every other one is a company. */
  legalForm: z.strictObject({ claim: name, association: values, authority: values }).optional(),
})

/** The organisation that a provider told of, with the person who came in its name. */
export const toldOrganisation = z.object({
  key: z.string(),
  name: z.string(),
  kind: z.enum(['company', 'association', 'authority']),
  facts: z.object({
    number: z.string().optional(),
    court: z.string().optional(),
    street: z.string().optional(),
    postcode: z.string().optional(),
    place: z.string().optional(),
    asserted: z.record(z.string(), z.string()),
  }),
})
export type ToldOrganisation = z.infer<typeof toldOrganisation>

const LONGEST = 500

const textOf = (claims: Claims, claim: string | undefined): string | undefined => {
  const value = claim !== undefined && Object.hasOwn(claims, claim) ? claims[claim] : undefined
  const text = typeof value === 'number' ? String(value) : value
  return typeof text === 'string' && text.trim() !== '' ? text.trim().slice(0, LONGEST) : undefined
}

const kindOf = (form: z.infer<typeof organisationClaims>['legalForm'], claims: Claims): ToldOrganisation['kind'] => {
  const said = textOf(claims, form?.claim)
  if (form === undefined || said === undefined) return 'company'
  if (form.association.includes(said)) return 'association'
  return form.authority.includes(said) ? 'authority' : 'company'
}

/**
 * The organisation in whose name somebody came; null where the provider named none, or not what knows it again (a natural
 * person has no account of an organisation).
 */
export const organisationOf = (
  { organisation: at }: { readonly organisation?: z.infer<typeof organisationClaims> | undefined },
  claims: Claims,
): ToldOrganisation | null => {
  const [key, called] = [textOf(claims, at?.key), textOf(claims, at?.name)]
  if (at === undefined || key === undefined || called === undefined) return null
  const asserted = at.asserted.flatMap((claim) => {
    const value = textOf(claims, claim)
    return value === undefined ? [] : [[claim, value] as const]
  })
  const facts = {
    number: textOf(claims, at.number),
    court: textOf(claims, at.court),
    street: textOf(claims, at.street),
    postcode: textOf(claims, at.postcode),
    place: textOf(claims, at.place),
  }
  return {
    key,
    name: called,
    kind: kindOf(at.legalForm, claims),
    facts: { ...facts, asserted: Object.fromEntries(asserted) },
  }
}
