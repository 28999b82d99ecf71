import { z } from 'zod'
import { refuse, ok, type Result } from '../../../../kernel/result.ts'
import type { Presented } from './presentation.ts'

/** Who a wallet says somebody is. What the person did not disclose is not there. */
export interface WalletPerson {
  readonly familyName: string
  readonly givenName: string
  /** A day, `1964-08-12`. */
  readonly birthDate: string
  readonly birthPlace?: string
  readonly street?: string
  readonly postcode?: string
  readonly place?: string
}

const text = z.string().trim().min(1).max(255)
const pid = z.object({
  family_name: text,
  given_name: text,
  birthdate: z.iso.date(),
  place_of_birth: z.object({ locality: text.optional() }).optional(),
  address: z
    .object({ street_address: text.optional(), postal_code: text.optional(), locality: text.optional() })
    .optional(),
})

/** Reads the person out of a checked presentation; refuses where name or birth date were not disclosed. */
export const walletPerson = ({
  claims,
}: Presented): Result<
  WalletPerson,
  { readonly code: 'identity/wallet-says-too-little'; readonly missing: readonly string[] }
> => {
  const read = pid.safeParse(claims)
  if (!read.success)
    return refuse({
      code: 'identity/wallet-says-too-little',
      missing: read.error.issues.map((one) => one.path.join('.')),
    })
  const { family_name, given_name, birthdate, place_of_birth, address } = read.data
  return ok({
    familyName: family_name,
    givenName: given_name,
    birthDate: birthdate,
    ...(place_of_birth?.locality !== undefined && { birthPlace: place_of_birth.locality }),
    ...(address?.street_address !== undefined && { street: address.street_address }),
    ...(address?.postal_code !== undefined && { postcode: address.postal_code }),
    ...(address?.locality !== undefined && { place: address.locality }),
  })
}
