import type { Id } from '../../../kernel/ids.ts'
import type { Tx } from '../../../platform/postgres/index.ts'
import { isOpen } from '../../account/index.ts'
import { isFounded } from '../../mandates/index.ts'

/** Whether a party still has a list and a mailbox, in its scope: a person whose account is open, or an organisation. */
export const isThere = async (tx: Tx, party: Id): Promise<boolean> =>
  (await isOpen(tx, party)) || (await isFounded(tx, party))
