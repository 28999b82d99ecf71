import type { Id } from '../../../kernel/ids.ts'
import type { Database, Tx } from '../../../platform/postgres/index.ts'
import { type Head, type Link, startOf, type Unlinked } from '../domain/link.ts'

/** The chains that have entries without a link: one step of the index for each chain, however many wait. */
export const waitingChains = async (db: Pick<Database, 'look'>): Promise<readonly Id[]> => {
  const rows = await db.look<{ chain_id: Id }>(
    `with recursive waiting as (
       (select chain_id from security.unlinked order by chain_id limit 1)
       union all
       select (select u.chain_id from security.unlinked u where u.chain_id > w.chain_id order by u.chain_id limit 1)
       from waiting w where w.chain_id is not null)
     select chain_id from waiting where chain_id is not null`,
  )
  return rows.map((row) => row.chain_id)
}

/** Locks the heads of chains, and begins those that have none; a chain that somebody else links is left out. */
export const lockHeads = async (tx: Tx, chains: readonly Id[]): Promise<ReadonlyMap<Id, Head>> => {
  const locked = await headsForUpdate(tx, chains)
  const missing = chains.filter((chain) => !locked.has(chain)).map((chain) => ({ chain, start: startOf(chain) }))
  if (missing.length === 0) return locked
  const begun = await tx.sql<HeadRow>(
    `insert into security.chain (chain_id, seq, link_hash) select chain, 0, hash from unnest($1::uuid[], $2::bytea[]) as start (chain, hash)
     on conflict (chain_id) do nothing returning chain_id, seq, link_hash`,
    [missing.map(({ chain }) => chain), missing.map(({ start }) => start.hash)],
  )
  return new Map([...locked, ...headsOf(begun)])
}

interface HeadRow {
  readonly chain_id: Id
  readonly seq: number
  readonly link_hash: Buffer
}

const headsOf = (rows: readonly HeadRow[]): ReadonlyMap<Id, Head> =>
  new Map(rows.map((row) => [row.chain_id, { seq: row.seq, hash: row.link_hash }]))

const headsForUpdate = async (tx: Tx, chains: readonly Id[]): Promise<ReadonlyMap<Id, Head>> =>
  headsOf(
    await tx.sql<HeadRow>(
      'select chain_id, seq, link_hash from security.chain where chain_id = any($1::uuid[]) for update skip locked',
      [chains],
    ),
  )

/** Takes the oldest entries of each chain off the waiting list, at most so many of each. */
export const takeUnlinked = async (
  tx: Tx,
  chains: readonly Id[],
  most: number,
): Promise<ReadonlyMap<Id, readonly Unlinked[]>> => {
  const rows = await tx.sql<{ chain_id: Id; entry_id: Id; scope_id: Id; hash: Buffer }>(
    `with batch as (
       select chain.id as chain_id, oldest.entry_id from unnest($1::uuid[]) as chain (id), lateral (
         select entry_id from security.unlinked where chain_id = chain.id order by entry_id limit $2) as oldest)
     delete from security.unlinked u using batch b where u.chain_id = b.chain_id and u.entry_id = b.entry_id
     returning u.chain_id, u.entry_id, u.scope_id, u.hash`,
    [chains, most],
  )
  return Map.groupBy(
    rows.map((row) => ({ chain: row.chain_id, entry: row.entry_id, scope: row.scope_id, hash: row.hash })),
    ({ chain }) => chain,
  )
}

/** New links of one chain, and where it ends with them. */
export interface Appended {
  readonly chain: Id
  readonly links: readonly Link[]
  readonly head: Head
}

/**
 * Writes links and moves the heads. The commit need not reach the disk by itself: what a power cut takes is taken whole
 * and linked again, and the commit of a checkpoint carries everything before it to the disk.
 */
export const appendLinks = async (tx: Tx, appended: readonly Appended[]): Promise<void> => {
  const rows = appended.flatMap(({ chain, links }) => links.map((link) => ({ chain, ...link })))
  await Promise.all([
    tx.sql('set local synchronous_commit = off'),
    tx.sql(
      `insert into security.link (chain_id, seq, scope_id, entry_id, entry_hash, link_hash)
       select * from unnest($1::uuid[], $2::bigint[], $3::uuid[], $4::uuid[], $5::bytea[], $6::bytea[])`,
      [
        rows.map((row) => row.chain),
        rows.map((row) => row.seq),
        rows.map((row) => row.scope),
        rows.map((row) => row.entry),
        rows.map((row) => row.hash),
        rows.map((row) => row.link),
      ],
    ),
    tx.sql(
      `update security.chain c set seq = moved.seq, link_hash = moved.hash
       from unnest($1::uuid[], $2::bigint[], $3::bytea[]) as moved (chain, seq, hash) where c.chain_id = moved.chain`,
      [appended.map(({ chain }) => chain), appended.map(({ head }) => head.seq), appended.map(({ head }) => head.hash)],
    ),
  ])
}
