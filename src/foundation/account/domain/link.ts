import { isProved, proofOf } from '../../../kernel/secrets.ts'
import { type Id, isId } from '../../../kernel/ids.ts'

/** The secret part of a link: its id and a keyed hash of it. Nothing secret has to be stored. */
export const linkToken = (key: Uint8Array, link: Id): string => `${link}.${proofOf(key, link)}`

/** The link that a token names, or null where it was not made by us. */
export const readLinkToken = (key: Uint8Array, token: string): Id | null => {
  const [link = '', sent = ''] = token.split('.')
  if (!isId(link)) return null
  return isProved(key, link, sent) ? link : null
}
