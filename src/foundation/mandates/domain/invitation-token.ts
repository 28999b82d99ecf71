import { createHmac, timingSafeEqual } from 'node:crypto'
import { type Id, isId } from '../../../kernel/ids.ts'

/** Which invitation a link names: in whose scope it lies, and its id. */
export interface InvitationRef {
  readonly party: Id
  readonly id: Id
}

const signature = (key: Uint8Array, { party, id }: InvitationRef): string =>
  createHmac('sha256', key).update(`${party} ${id}`).digest('base64url')

/** The secret part of a link: the reference and a keyed hash of it. Nothing secret has to be stored. */
export const invitationToken = (key: Uint8Array, ref: InvitationRef): string =>
  `${ref.party}.${ref.id}.${signature(key, ref)}`

/** The invitation that a token names, or null where it was not made by us. */
export const readInvitationToken = (key: Uint8Array, token: string): InvitationRef | null => {
  const [party = '', id = '', sent = ''] = token.split('.')
  if (!isId(party) || !isId(id)) return null
  const [one, other] = [Buffer.from(sent), Buffer.from(signature(key, { party, id }))]
  return one.length === other.length && timingSafeEqual(one, other) ? { party, id } : null
}
