import { isProved, proofOf } from '../../../kernel/secrets.ts'
import type { Instant } from '../../../kernel/clock.ts'
import { type Id, isId, madeAtMs } from '../../../kernel/ids.ts'

// A browser that a family shares knows some accounts; the cookie stays far below what browsers keep.
const MOST_ACCOUNTS = 5

/** An account, and since when its browsers count; null where its owner never had them forgotten. */
export interface KnownFor {
  readonly account: Id
  readonly since: Instant | null
}

/**
 * The name of this browser if the account signed in there before, out of the signed cookie that it keeps; else null. It
 * gives a budget of its own for signing in and nothing more: no right, and no word about whose browser it is.
 */
export const knownDevice = (key: Uint8Array, cookie: string, { account, since }: KnownFor): Id | null => {
  for (const part of cookie.split('~').slice(0, MOST_ACCOUNTS)) {
    const [device = '', sent = ''] = part.split('.')
    if (!isId(device) || !isProved(key, `${device} ${account}`, sent)) continue
    if (since === null || madeAtMs(device) >= Date.parse(since)) return device
  }
  return null
}

/** The cookie of a browser that knows this account from now on; `device` is a new id. Unchanged where it did before. */
export const makeKnown = (
  key: Uint8Array,
  cookie: string,
  { device, ...of }: KnownFor & { readonly device: Id },
): string => {
  const { account } = of
  if (knownDevice(key, cookie, of) !== null) return cookie
  const others = cookie.split('~').filter((part) => part !== '')
  return [`${device}.${proofOf(key, `${device} ${account}`)}`, ...others].slice(0, MOST_ACCOUNTS).join('~')
}
