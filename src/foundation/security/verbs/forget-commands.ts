import type { Instant } from '../../../kernel/clock.ts'
import { type Database, inReference } from '../../../platform/postgres/index.ts'
import { deleteCommandsBefore } from '../store/command.ts'

/** So that no transaction gets long. */
const AT_ONCE = 5_000

/** Deletes the keys of commands that were done before a moment, of all scopes; a form as old as that is sent anew. */
export const forgetCommands = async (db: Database, before: Instant): Promise<void> => {
  let deleted = AT_ONCE
  while (deleted === AT_ONCE) deleted = await db.tx(inReference, (tx) => deleteCommandsBefore(tx, before, AT_ONCE))
}
