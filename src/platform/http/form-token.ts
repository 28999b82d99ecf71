import { createHmac, createSecretKey, randomBytes, timingSafeEqual } from 'node:crypto'
import type { Id } from '../../kernel/ids.ts'

/** A new secret of a browser visit, 128 bits. It lives in a cookie and is no session. */
export const newVisit = (): string => randomBytes(16).toString('base64url')

/**
 * The token that every form carries. It is bound to the browser's visit and to the account, not to the session:
 * whoever signs in again as the same person can still send the form that was open.
 */
export const formToken = (secret: Uint8Array, visit: string, account: Id | null): string =>
  createHmac('sha256', createSecretKey(secret))
    .update(`form\n${visit}\n${account ?? ''}`)
    .digest('base64url')

/** Whether a sent token is the expected one, in a time that tells nothing. */
export const sameToken = (sent: string, expected: string): boolean => {
  const [one, other] = [Buffer.from(sent), Buffer.from(expected)]
  return one.length === other.length && timingSafeEqual(one, other)
}
