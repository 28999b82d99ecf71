import type { Instant } from '../../../kernel/clock.ts'
import { type Id, newId } from '../../../kernel/ids.ts'
import type { Tx } from '../../../platform/postgres/index.ts'
import { insertAccess } from '../store/access.ts'

/** Data of the account that its person had taken over into a form for an authority. */
export interface TakenOver {
  /** The draft. */
  readonly row: Id
  readonly authority: Id
  readonly act: `${string}.${string}`
  readonly at: Instant
}

/**
 * Writes into the person's access log that data of the account was taken over with a yes, within the transaction that does
 * it: every transfer is logged (EGovG § 5).
 */
export const noteTakenOver = (tx: Tx, account: Id, taken: TakenOver): Promise<void> =>
  insertAccess(tx, account, [{ ...taken, id: newId(), purpose: 'once-only', law: 'EGovG § 5', reader: 'self' }])
