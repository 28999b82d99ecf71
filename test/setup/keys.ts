import { randomBytes } from 'node:crypto'
import { ok } from '../../src/kernel/result.ts'
import { type Clock, systemClock } from '../../src/kernel/clock.ts'
import { type Keys, openKeys } from '../../src/foundation/data-protection/index.ts'
import { type ReadRootKeys, rootKeyOf } from '../../src/foundation/data-protection/words.ts'
import type { Database } from '../../src/platform/postgres/index.ts'

/** A root key of this test alone. */
export const newRootKeys = (): ReadRootKeys => {
  const root = rootKeyOf(randomBytes(32))
  return async () => ok([root])
}

/** The keys of a test's database, behind a root key of their own. */
export const openTestKeys = async (
  db: Database,
  { clock = systemClock, rootKeys = newRootKeys() }: { readonly clock?: Clock; readonly rootKeys?: ReadRootKeys } = {},
): Promise<Keys> => {
  const opened = await openKeys({ db, rootKeys, clock })
  if (!opened.ok) throw new Error(opened.refusal.reason)
  return opened.value
}
