import type { Instant } from '../../../kernel/clock.ts'
import type { Id } from '../../../kernel/ids.ts'
import type { Database, Tx } from '../../../platform/postgres/index.ts'
import { type ChainHead, type Checkpoint, headLine } from '../domain/checkpoint.ts'

/** A checkpoint as it is kept: its note, and the lines of its heads. */
export interface KeptCheckpoint {
  readonly number: number
  readonly at: Instant
  readonly note: string
  readonly lines: readonly string[]
}

/** The heads of all chains at one moment, and that moment by the clock of the database. */
export const allHeads = async (tx: Tx): Promise<{ readonly at: Instant; readonly heads: readonly ChainHead[] }> => {
  const [clock, rows] = await Promise.all([
    tx.sql<{ at: Instant }>('select now() as at'),
    tx.sql<{ chain_id: Id; seq: number; hash: string }>(
      `select chain_id, seq, encode(link_hash, 'hex') as hash from security.chain where seq > 0 order by chain_id`,
    ),
  ])
  const [{ at } = { at: undefined }] = clock
  if (at === undefined) throw new Error('the database did not tell the time')
  return { at, heads: rows.map((row) => ({ chain: row.chain_id, seq: row.seq, hash: row.hash })) }
}

/** Keeps a checkpoint; false where another server kept one under this number at the same moment. */
export const insertCheckpoint = async (
  tx: Tx,
  { number, at, root, note, heads }: Checkpoint & { readonly root: Buffer },
): Promise<boolean> => {
  const rows = await tx.sql(
    `insert into security.checkpoint (number, at, root, note, heads) values ($1, $2, $3, $4, $5)
     on conflict (number) do nothing returning number`,
    [number, at, root, note, heads.map(headLine).join('\n')],
  )
  return rows.length === 1
}

interface CheckpointRow {
  readonly number: number
  readonly at: Instant
  readonly note: string
  readonly heads: string
}

const kept = ({ number, at, note, heads }: CheckpointRow): KeptCheckpoint => ({
  number,
  at,
  note,
  lines: heads.split('\n').filter((line) => line !== ''),
})

/** The newest checkpoint. */
export const latestCheckpoint = async (db: Pick<Database, 'look'>): Promise<KeptCheckpoint | null> => {
  const [row] = await db.look<CheckpointRow & { [column: string]: unknown }>(
    'select number, at, note, heads from security.checkpoint order by number desc limit 1',
  )
  return row ? kept(row) : null
}

/** The next checkpoint after a number. */
export const checkpointAfter = async (db: Pick<Database, 'look'>, number: number): Promise<KeptCheckpoint | null> => {
  const [row] = await db.look<CheckpointRow & { [column: string]: unknown }>(
    'select number, at, note, heads from security.checkpoint where number > $1 order by number limit 1',
    [number],
  )
  return row ? kept(row) : null
}

/** Keeps the answer of an authority of time over a checkpoint. */
export const insertStamp = async (tx: Tx, number: number, token: Uint8Array): Promise<void> => {
  await tx.sql('insert into security.stamp (number, token) values ($1, $2) on conflict (number) do nothing', [
    number,
    token,
  ])
}

/** The newest time stamp. */
export const latestStamp = async (
  db: Pick<Database, 'look'>,
): Promise<{ readonly number: number; readonly at: Instant; readonly token: Buffer; readonly note: string } | null> => {
  const [row] = await db.look<{ number: number; at: Instant; token: Buffer; note: string }>(
    `select s.number, s.at, s.token, c.note from security.stamp s join security.checkpoint c on c.number = s.number
     order by s.number desc limit 1`,
  )
  return row ?? null
}

/** For how many seconds the oldest checkpoint after the last time stamp has waited for one; null where none waits. */
export const stampWaitSeconds = async (ask: Tx['sql']): Promise<number | null> => {
  const [row] = await ask<{ age: number | null }>(
    `select extract(epoch from now() - min(at))::float8 as age from security.checkpoint
     where number > coalesce((select max(number) from security.stamp), 0)`,
  )
  return row?.age == null ? null : Math.round(row.age)
}
