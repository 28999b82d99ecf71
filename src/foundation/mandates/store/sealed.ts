import { z } from 'zod'
import type { Sealer } from '../../data-protection/words.ts'
import type { RegisterFacts } from '../mandate-words.ts'

const facts = z.object({
  number: z.string().optional(),
  court: z.string().optional(),
  street: z.string().optional(),
  postcode: z.string().optional(),
  place: z.string().optional(),
  asserted: z.record(z.string(), z.string()).optional(),
})
const body = z.object({ name: z.string(), facts })
const names = z.object({ giver: z.string(), holder: z.string() })

/** What an organisation is called, and what a register says about it. */
export interface OrganisationBody {
  readonly name: string
  readonly facts: RegisterFacts
}

export const sealBody = (sealer: Sealer, of: OrganisationBody): Buffer =>
  sealer.seal('mandates.organisation', JSON.stringify(of))
export const openBody = (sealer: Sealer, sealed: Buffer): OrganisationBody =>
  body.parse(JSON.parse(sealer.open('mandates.organisation', sealed)))

/** The two sides of a mandate, by name. */
export interface MandateNames {
  readonly giver: string
  readonly holder: string
}

export const sealNames = (sealer: Sealer, of: MandateNames): Buffer =>
  sealer.seal('mandates.mandate', JSON.stringify(of))
export const openNames = (sealer: Sealer, sealed: Buffer): MandateNames =>
  names.parse(JSON.parse(sealer.open('mandates.mandate', sealed)))
