import { z } from 'zod'
import { TRUST_LEVELS } from '../../../kernel/actor.ts'
import { openSealedOnce, sealOnce } from '../../data-protection/index.ts'

const bearer = z.object({
  name: z.string(),
  /** How surely it is known who this is. */
  level: z.enum(TRUST_LEVELS),
  /** How strongly they signed in. */
  strength: z.enum(TRUST_LEVELS),
})

/** What a session knows of whoever bears its token. Nobody reads it without the token. */
export type Bearer = z.infer<typeof bearer>

const CONTEXT = 'account.session'

export const sealBearer = (secret: Buffer, { name, level, strength }: Bearer): Buffer =>
  sealOnce(secret, CONTEXT, JSON.stringify({ name, level, strength }))

export const openBearer = (secret: Buffer, sealed: Uint8Array): Bearer =>
  bearer.parse(JSON.parse(openSealedOnce(secret, CONTEXT, sealed)))
