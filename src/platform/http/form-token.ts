import { createHmac, createSecretKey, randomBytes } from 'node:crypto'
import type { Id } from '../../kernel/ids.ts'

/** A new secret of a browser visit, 128 bits. It lives in a cookie and is no session. */
export const newVisit = (): string => randomBytes(16).toString('base64url')

/** Whose form it is: who acts, and for whom. */
export interface FormOwner {
  readonly account: Id
  readonly party: Id
}

/**
 * The token that every form carries. It is bound to the browser's visit, the account and whom it acts for, not to the
 * session: whoever signs in again as the same person can still send the form that was open, and a form that was opened
 * for one party is never sent for another.
 */
export const formToken = (secret: Uint8Array, visit: string, owner: FormOwner | null): string =>
  createHmac('sha256', createSecretKey(secret))
    .update(`form\n${visit}\n${ownerText(owner)}`)
    .digest('base64url')

const ownerText = (owner: FormOwner | null): string => {
  if (owner === null) return ''
  return owner.party === owner.account ? owner.account : `${owner.account}\n${owner.party}`
}
