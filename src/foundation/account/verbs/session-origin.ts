import { z } from 'zod'
import { TRUST_LEVELS } from '../../../kernel/actor.ts'
import { type Instant, instant } from '../../../kernel/clock.ts'
import type { Sealer } from '../../data-protection/words.ts'
import type { Device } from '../domain/device.ts'
import { SIGN_IN_WAYS, type SignInProof } from '../domain/trust.ts'

/** What a session came from: the device, the way in, how strong it was, and when its person last proved who they are. */
export interface SessionOrigin extends Device, SignInProof {
  readonly provenAt: Instant
}

const ORIGIN = 'account.session-device'

const form = z.object({
  browser: z.string().nullable(),
  system: z.string().nullable(),
  way: z.enum(SIGN_IN_WAYS),
  strength: z.enum(TRUST_LEVELS),
  provenAt: z.string().transform(instant),
})

/** Seals where a session came from with the account's key: whoever writes into the table changes no level by it. */
export const sealOrigin = (sealer: Sealer, { browser, system, way, strength, provenAt }: SessionOrigin): Buffer =>
  sealer.seal(ORIGIN, JSON.stringify({ browser, system, way, strength, provenAt }))

/** Opens it again; throws where it was not sealed by this account. */
export const openOrigin = (sealer: Sealer, sealed: Buffer): SessionOrigin =>
  form.parse(JSON.parse(sealer.open(ORIGIN, sealed)))

const LISTED = 'account.sign-in-device'
const device = z.object({ browser: z.string().nullable(), system: z.string().nullable() })

/** Seals what somebody signed in with, for the list of sign-ins. */
export const sealDevice = (sealer: Sealer, { browser, system }: Device): Buffer =>
  sealer.seal(LISTED, JSON.stringify({ browser, system }))

/** Opens it again for the owner. */
export const openDevice = (sealer: Sealer, sealed: Buffer): Device =>
  device.parse(JSON.parse(sealer.open(LISTED, sealed)))
