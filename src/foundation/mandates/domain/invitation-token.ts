import { isProved, proofOf } from '../../../kernel/secrets.ts'
import { type Id, isId } from '../../../kernel/ids.ts'

/** Which invitation a link names: in whose scope it lies, and its id. */
export interface InvitationRef {
  readonly party: Id
  readonly id: Id
}

const textOf = ({ party, id }: InvitationRef): string => `${party} ${id}`

/** The secret part of a link: the reference and a keyed hash of it. Nothing secret has to be stored. */
export const invitationToken = (key: Uint8Array, ref: InvitationRef): string =>
  `${ref.party}.${ref.id}.${proofOf(key, textOf(ref))}`

/** The invitation that a token names, or null where it was not made by us. */
export const readInvitationToken = (key: Uint8Array, token: string): InvitationRef | null => {
  const [party = '', id = '', sent = ''] = token.split('.')
  if (!isId(party) || !isId(id)) return null
  return isProved(key, textOf({ party, id }), sent) ? { party, id } : null
}
