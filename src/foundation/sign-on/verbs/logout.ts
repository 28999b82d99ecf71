import { verifyJwt } from '../../../platform/jwt/index.ts'
import type { Client } from '../client-words.ts'
import type { SignOnShell } from '../shell.ts'
import { lookClient } from '../store/clients.ts'
import { issuerOf } from './provider.ts'
import { signingKeys } from './signing-keys.ts'

/** What a program sends a person along with who wants to sign out (OpenID Connect RP-Initiated Logout 1.0). */
export interface LogoutWish {
  readonly hint: string | undefined
  readonly client: string | undefined
  readonly to: string | undefined
  readonly state: string | undefined
}

/** Whose wish it is, and where the person goes on; null where no registered address was named. */
export interface Logout {
  readonly client: Client | null
  readonly to: string | null
}

const audienceIn = (token: string): string | null => {
  try {
    const part: unknown = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8'))
    const audience = typeof part === 'object' && part !== null && 'aud' in part ? part.aud : null
    return typeof audience === 'string' ? audience : null
  } catch {
    return null
  }
}

/** The program that a hint names. The audience is read first and believed only after the whole token was checked with it. */
const clientOfHint = async (shell: SignOnShell, hint: string): Promise<string | null> => {
  const audience = audienceIn(hint)
  if (audience === null) return null
  const checked = await verifyJwt(hint, {
    keys: (await signingKeys(shell)).map(({ d: _secret, ...shown }) => shown),
    algorithms: ['ES256'],
    issuer: issuerOf(shell),
    audience,
    typ: null,
    now: shell.clock(),
    expiredToo: true,
  })
  return checked.ok ? audience : null
}

/** Reads a wish to sign out. An address counts only where the very program that asks has registered it, as it stands. */
export const readLogout = async (
  shell: SignOnShell,
  { hint, client: named, to, state }: LogoutWish,
): Promise<Logout> => {
  const hinted = hint === undefined ? null : await clientOfHint(shell, hint)
  const mismatch = hint !== undefined && (hinted === null || (named !== undefined && named !== hinted))
  const id = mismatch ? null : (hinted ?? named ?? null)
  const client = id === null ? null : await lookClient(shell.db, id)
  if (client === null || to === undefined || !client.afterLogout.includes(to)) return { client, to: null }
  const url = new URL(to)
  if (state !== undefined) url.searchParams.set('state', state)
  return { client, to: url.href }
}
