import { createHmac, timingSafeEqual } from 'node:crypto'
import { type Id, isId } from '../../../kernel/ids.ts'

/** The secret part of a link: its id and a keyed hash of it. Nothing secret has to be stored. */
export const linkToken = (key: Uint8Array, link: Id): string => `${link}.${signature(key, link)}`

/** The link that a token names, or null where it was not made by us. */
export const readLinkToken = (key: Uint8Array, token: string): Id | null => {
  const [link = '', sent = ''] = token.split('.')
  if (!isId(link)) return null
  const [one, other] = [Buffer.from(sent), Buffer.from(signature(key, link))]
  return one.length === other.length && timingSafeEqual(one, other) ? link : null
}

const signature = (key: Uint8Array, link: Id): string =>
  createHmac('sha256', key).update(link).digest('base64url').slice(0, 32)
