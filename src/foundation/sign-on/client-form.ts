import { z } from 'zod'
import type { Json } from '../../kernel/canonical.ts'
import { type BadClient, type ClientWish, type PublicKey } from './client-words.ts'

const text = z.strictObject({ de: z.string(), en: z.string(), leicht: z.string() })
const json: z.ZodType<Json> = z.json()
const publicKey: z.ZodType<PublicKey> = z.record(z.string(), json)

/** The form of a registration, as an operator writes it and as it is stored. */
export const clientWish: z.ZodType<ClientWish> = z.strictObject({
  id: z.string(),
  name: text,
  redirects: z.array(z.string()),
  afterLogout: z.array(z.string()).default([]),
  backchannelLogout: z.string().nullable().default(null),
  staysSignedIn: z.boolean().default(false),
  authentication: z.union([
    z.strictObject({ by: z.literal('private_key_jwt'), keys: z.array(publicKey) }),
    z.strictObject({ by: z.literal('client_secret_basic') }),
  ]),
  reasons: z
    .strictObject({ profile: text.optional(), email: text.optional(), organisation: text.optional() })
    .default({}),
})

/** Reads a registration from outside; what is wrong with its form is named by path, value and expectation. */
export const readClient = (given: unknown): { readonly wish: ClientWish } | { readonly bad: readonly BadClient[] } => {
  const read = clientWish.safeParse(given, { reportInput: true })
  if (read.success) return { wish: read.data }
  const bad = read.error.issues.map(
    (issue): BadClient => ({
      code: 'sign-on/bad-client',
      path: issue.path.join('.'),
      value: (JSON.stringify(issue.input) ?? 'nothing').slice(0, 120),
      expected: issue.message,
    }),
  )
  return { bad }
}
