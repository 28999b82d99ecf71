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

/** Locks the head of a chain, and begins the chain where there is none; null while somebody else links it. */
export const lockHead = async (tx: Tx, chain: Id): Promise<Head | null> => {
  const locked = await headForUpdate(tx, chain)
  if (locked !== null) return locked
  const start = startOf(chain)
  await tx.sql(
    'insert into security.chain (chain_id, seq, link_hash) values ($1, $2, $3) on conflict (chain_id) do nothing',
    [chain, start.seq, start.hash],
  )
  return headForUpdate(tx, chain)
}

const headForUpdate = async (tx: Tx, chain: Id): Promise<Head | null> => {
  const [row] = await tx.sql<{ seq: number; link_hash: Buffer }>(
    'select seq, link_hash from security.chain where chain_id = $1 for update skip locked',
    [chain],
  )
  return row ? { seq: row.seq, hash: row.link_hash } : null
}

/** Takes the oldest entries of a chain off the waiting list. */
export const takeUnlinked = async (tx: Tx, chain: Id, most: number): Promise<readonly Unlinked[]> => {
  const rows = await tx.sql<{ entry_id: Id; scope_id: Id; hash: Buffer }>(
    `with batch as (select entry_id from security.unlinked where chain_id = $1 order by entry_id limit $2)
     delete from security.unlinked u using batch b where u.chain_id = $1 and u.entry_id = b.entry_id
     returning u.entry_id, u.scope_id, u.hash`,
    [chain, most],
  )
  return rows.map((row) => ({ entry: row.entry_id, scope: row.scope_id, hash: row.hash }))
}

/**
 * Writes links and moves the head. The commit need not reach the disk by itself: what a power cut takes is taken whole
 * and linked again, and the commit of a checkpoint carries everything before it to the disk.
 */
export const appendLinks = async (tx: Tx, chain: Id, next: { links: readonly Link[]; head: Head }): Promise<void> => {
  const { links, head } = next
  await Promise.all([
    tx.sql('set local synchronous_commit = off'),
    tx.sql(
      `insert into security.link (chain_id, seq, scope_id, entry_id, entry_hash, link_hash)
       select $1::uuid, * from unnest($2::bigint[], $3::uuid[], $4::uuid[], $5::bytea[], $6::bytea[])`,
      [
        chain,
        links.map((link) => link.seq),
        links.map((link) => link.scope),
        links.map((link) => link.entry),
        links.map((link) => link.hash),
        links.map((link) => link.link),
      ],
    ),
    tx.sql('update security.chain set seq = $2, link_hash = $3 where chain_id = $1', [chain, head.seq, head.hash]),
  ])
}
