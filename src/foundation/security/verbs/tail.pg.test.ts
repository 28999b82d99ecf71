import { expect, it } from 'vitest'
import { afterFile } from '../../../../test/setup/after-file.ts'
import { freshDatabase } from '../../../../test/setup/database.ts'
import { newId } from '../../../kernel/ids.ts'
import { connect, inReference } from '../../../platform/postgres/index.ts'
import { oldestUnlinked } from '../store/trail.ts'
import { tailIsLate } from '../index.ts'

const db = connect((await freshDatabase()).appUrl, 2)
afterFile(() => db.end())

/** An entry that has waited so long for its link. */
const waits = (chain: string, seconds: number) =>
  db.tx(inReference, (tx) =>
    tx.sql(
      `insert into security.unlinked (chain_id, entry_id, scope_id, hash, at)
       values ($1, $2, $1, '\\x00', now() - make_interval(secs => $3))`,
      [chain, newId(), seconds],
    ),
  )

it('the tail of the trail is late when the oldest entry of any chain waits for more than a minute', async () => {
  expect(await oldestUnlinked(db)).toBeNull()
  expect(await tailIsLate(db)).toBe(false)
  const [one, other, third] = [newId(), newId(), newId()].toSorted()
  await waits(one ?? '', 5)
  await waits(third ?? '', 20)
  expect(await tailIsLate(db)).toBe(false)
  await waits(other ?? '', 90)
  await waits(other ?? '', 1)
  expect(await tailIsLate(db)).toBe(true)
  expect((await oldestUnlinked(db))?.ageSeconds).toBeGreaterThanOrEqual(90)
})
