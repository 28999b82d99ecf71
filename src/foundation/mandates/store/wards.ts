import type { Day, Instant } from '../../../kernel/clock.ts'
import type { Id } from '../../../kernel/ids.ts'
import type { Tx } from '../../../platform/postgres/index.ts'
import type { Sealer } from '../../data-protection/words.ts'
import type { MandatesTables } from './tables.ts'

const WARD = 'mandates.ward'

/** Somebody who is represented by law and has no account. */
export interface Ward {
  readonly name: string
  readonly born: Day
}

/** Notes a ward; one that is there keeps what it is called. */
export const insertWard = async (
  tx: Tx,
  sealer: Sealer,
  row: Ward & { readonly id: Id; readonly at: Instant },
): Promise<void> => {
  await tx
    .tables<MandatesTables>()
    .insertInto('mandates.ward')
    .values({
      account_id: row.id,
      body: sealer.seal(WARD, JSON.stringify({ name: row.name, born: row.born })),
      entered_at: row.at,
    })
    .onConflict((conflict) => conflict.column('account_id').doNothing())
    .execute()
}
