import type { Database } from '../../../platform/postgres/index.ts'
import { oldestUnlinked } from '../store/trail.ts'

/** An entry is linked within a second; one that waits this long says that nobody links. */
export const LONGEST_UNLINKED_SECONDS = 60

/** Whether entries of the audit trail wait too long for their link. Cheap enough to be asked every second. */
export const tailIsLate = async (db: Pick<Database, 'look'>): Promise<boolean> =>
  ((await oldestUnlinked(db))?.ageSeconds ?? 0) > LONGEST_UNLINKED_SECONDS
