import { createHmac, timingSafeEqual } from 'node:crypto'
import { type Id, isId } from '../../../kernel/ids.ts'

// A browser that a family shares knows some accounts; the cookie stays far below what browsers keep.
const MOST_ACCOUNTS = 5

const signature = (key: Uint8Array, device: string, account: Id): string =>
  createHmac('sha256', key).update(`${device} ${account}`).digest('base64url').slice(0, 32)

const same = (one: string, other: string): boolean => {
  const [left, right] = [Buffer.from(one), Buffer.from(other)]
  return left.length === right.length && timingSafeEqual(left, right)
}

/**
 * The name of this browser if the account signed in there before, out of the signed cookie that it keeps; else null. It
 * gives a budget of its own for signing in and nothing more: no right, and no word about whose browser it is.
 */
export const knownDevice = (key: Uint8Array, cookie: string, account: Id): Id | null => {
  for (const part of cookie.split('~').slice(0, MOST_ACCOUNTS)) {
    const [device = '', sent = ''] = part.split('.')
    if (isId(device) && same(sent, signature(key, device, account))) return device
  }
  return null
}

/** The cookie of a browser that knows this account from now on; `device` is a new id. Unchanged where it did before. */
export const makeKnown = (
  key: Uint8Array,
  cookie: string,
  { account, device }: { readonly account: Id; readonly device: Id },
): string => {
  if (knownDevice(key, cookie, account) !== null) return cookie
  const others = cookie.split('~').filter((part) => part !== '')
  return [`${device}.${signature(key, device, account)}`, ...others].slice(0, MOST_ACCOUNTS).join('~')
}
