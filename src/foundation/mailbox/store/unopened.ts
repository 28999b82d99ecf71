import type { Id } from '../../../kernel/ids.ts'
import type { Tx } from '../../../platform/postgres/index.ts'

/** Whether an official message lies in the mailbox that nobody has opened yet. */
export const hasUnopened = async (tx: Tx, party: Id): Promise<boolean> => {
  const text = 'select from mailbox.message where account_id = $1 and official and read_at is null limit 1'
  return (await tx.sql(text, [party])).length > 0
}
