import { type Instant } from '../../../kernel/clock.ts'
import type { Id } from '../../../kernel/ids.ts'
import type { Database, Tx } from '../../../platform/postgres/index.ts'
import type { LinkRow } from '../domain/inspect.ts'
import type { Head } from '../domain/link.ts'

/** From here on PostgreSQL itself refuses every change in this transaction. */
export const readOnly = async (tx: Tx): Promise<void> => {
  await tx.sql('set transaction read only')
}

/** The head of a chain; null where it was never begun. */
export const headOf = async (tx: Tx, chain: Id): Promise<Head | null> => {
  const [row] = await tx.sql<{ seq: number; link_hash: Buffer }>(
    'select seq, link_hash from security.chain where chain_id = $1',
    [chain],
  )
  return row ? { seq: row.seq, hash: row.link_hash } : null
}

/** Links of a chain after a number, each beside its entry, in their order. */
export const linksAfter = async (
  tx: Tx,
  chain: Id,
  { after, upTo, most }: { readonly after: number; readonly upTo: number; readonly most: number },
): Promise<readonly LinkRow[]> => {
  const rows = await tx.sql<{
    seq: number
    scope_id: Id
    entry_id: Id
    entry_hash: Buffer
    link_hash: Buffer
    entry: string | null
    hash: string | null
  }>(
    `select l.seq, l.scope_id, l.entry_id, l.entry_hash, l.link_hash, a.entry, a.hash
     from security.link l
       left join security.audit a on a.chain_id = l.chain_id and a.scope_id = l.scope_id and a.entry_id = l.entry_id
     where l.chain_id = $1 and l.seq > $2 and l.seq <= $3 order by l.seq limit $4`,
    [chain, after, upTo, most],
  )
  return rows.map((row) => ({
    seq: row.seq,
    scope: row.scope_id,
    entry: row.entry_id,
    entryHash: row.entry_hash,
    linkHash: row.link_hash,
    text: row.entry,
    hash: row.hash,
  }))
}

/** Where an entry lies within its chain. */
export interface EntryPlace {
  readonly scope: Id
  readonly entry: Id
}

/** An entry, and whether a link or the waiting list knows it. */
export interface KnownEntry extends EntryPlace {
  readonly known: boolean
}

/** The next entries of a chain by their place, and whether a link or the waiting list knows each, at one moment. */
export const entriesAfter = async (
  tx: Tx,
  chain: Id,
  { after, most }: { readonly after: EntryPlace | null; readonly most: number },
): Promise<readonly KnownEntry[]> => {
  const nowhere = '00000000-0000-0000-0000-000000000000'
  const rows = await tx.sql<{ scope_id: Id; entry_id: Id; known: boolean }>(
    `select a.scope_id, a.entry_id, l.entry_id is not null or u.entry_id is not null as known
     from (select chain_id, scope_id, entry_id from security.audit
           where chain_id = $1 and (scope_id, entry_id) > ($2, $3) order by scope_id, entry_id limit $4) a
       left join security.link l on l.chain_id = a.chain_id and l.entry_id = a.entry_id and l.scope_id = a.scope_id
       left join security.unlinked u on u.chain_id = a.chain_id and u.entry_id = a.entry_id and u.scope_id = a.scope_id
     order by a.scope_id, a.entry_id`,
    [chain, after?.scope ?? nowhere, after?.entry ?? nowhere, most],
  )
  return rows.map((row) => ({ scope: row.scope_id, entry: row.entry_id, known: row.known }))
}

/** The chains that were begun. */
export const begunChains = async (db: Pick<Database, 'look'>): Promise<readonly Id[]> => {
  const rows = await db.look<{ chain_id: Id }>('select chain_id from security.chain order by chain_id')
  return rows.map((row) => row.chain_id)
}

/**
 * Since when the oldest entry without a link waits, by the clock of the database; null where none waits. The first waiting
 * entry of each chain is looked at and no more, because readiness is asked every second, also when a million wait.
 */
export const oldestUnlinked = async (
  db: Pick<Database, 'look'>,
): Promise<{ readonly since: Instant; readonly ageSeconds: number } | null> => {
  const [row] = await db.look<{ since: Instant | null; age: number | null }>(
    `with recursive waiting as (
       (select chain_id, at from security.unlinked order by chain_id, entry_id limit 1)
       union all
       select next.chain_id, next.at from waiting w cross join lateral (
         select u.chain_id, u.at from security.unlinked u where u.chain_id > w.chain_id
         order by u.chain_id, u.entry_id limit 1) as next)
     select min(at) as since, extract(epoch from now() - min(at))::float8 as age from waiting`,
  )
  if (!row || row.since === null || row.age === null) return null
  return { since: row.since, ageSeconds: Math.round(row.age) }
}
