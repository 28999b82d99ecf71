import { type Database, inChain, inReference } from '../../../platform/postgres/index.ts'
import { type DataKeyRef, deleteDestroyed, listDestroyed } from '../store/all-keys.ts'
import { listAll } from '../store/tenant-keys.ts'
import type { Subject } from '../words.ts'

const BATCH = 500

/**
 * After a restore: deletes every data key that came back although its subject is listed as destroyed, and hands the
 * destroyed subjects on in batches, so that rooms can drop what finds them (an address to sign in with). May be repeated.
 */
export const cleanRestored = async (
  db: Database,
  forget: (subjects: readonly Subject[]) => Promise<void>,
): Promise<{ readonly keysDeleted: number; readonly subjects: number }> => {
  const keys = await db.tx(inReference, listAll)
  let keysDeleted = 0
  let subjects = 0
  for (const tenant of new Set(keys.map((key) => key.tenant))) {
    keysDeleted += await db.tx(inChain(tenant), (tx) => deleteDestroyed(tx, tenant))
    let after: Omit<DataKeyRef, 'version'> | null = null
    for (;;) {
      const from: Parameters<typeof listDestroyed>[2] = { after, limit: BATCH }
      const batch = await db.tx(inChain(tenant), (tx) => listDestroyed(tx, tenant, from))
      const last = batch.at(-1)
      if (last === undefined) break
      await forget(batch.map(({ subject }) => subject))
      subjects += batch.length
      after = last
    }
  }
  return { keysDeleted, subjects }
}
