import { z } from 'zod'
import type { Instant } from '../../../kernel/clock.ts'
import type { Id } from '../../../kernel/ids.ts'
import type { Tx } from '../../../platform/postgres/index.ts'
import type { Sealer } from '../../../foundation/data-protection/words.ts'
import { type Certificate, certificateForm } from '../domain/certificate.ts'
import { type Claimed, claimText, readClaim } from '../domain/claim.ts'
import { type Entry, ENTRY_KINDS, type Step } from '../words.ts'
import type { RepresentationTables } from './tables.ts'

const BODY = 'representation.entry'
const bodyForm = z.object({ claimed: z.string(), holder: z.string(), certificate: certificateForm.nullable() })

/** What an entry says: what was claimed, by whom, and what the certificate says. */
export interface EntryBody {
  readonly claimed: Claimed
  /** Name of the account that claims. */
  readonly holder: string
  readonly certificate: Certificate | null
}

/** Seals what an entry says with its own key. */
export const sealEntry = (sealer: Sealer, { claimed, ...rest }: EntryBody): Buffer =>
  sealer.seal(BODY, JSON.stringify({ ...rest, claimed: claimText(claimed) }))

/** Back again. */
export const openEntry = (sealer: Sealer, body: Buffer): EntryBody => {
  const { claimed, ...rest } = bodyForm.parse(JSON.parse(sealer.open(BODY, body)))
  return { ...rest, claimed: readClaim(claimed) }
}

/** An entry with what it says, sealed. */
export interface StoredEntry {
  readonly entry: Entry
  readonly body: Buffer
}

type Row = RepresentationTables['representation.entry']

const stepOf = (by: Id | null, at: Instant | null): Step | null => (at === null || by === null ? null : { by, at })

const read = (row: Row): StoredEntry => ({
  entry: {
    authority: row.authority_id,
    id: row.entry_id,
    kind: ENTRY_KINDS.find((kind) => kind === row.kind) ?? 'guardian',
    account: row.account_id,
    claim: row.claim_id,
    party: row.party_id,
    begun: { by: row.begun_by, at: row.begun_at },
    seen: stepOf(row.seen_by, row.seen_at),
    confirmed: stepOf(row.confirmed_by, row.confirmed_at),
    refused: stepOf(row.refused_by, row.refused_at),
    ended: stepOf(row.ended_by, row.ended_at),
  },
  body: row.body,
})

const rowOf = ({ entry, body }: StoredEntry): Row => ({
  authority_id: entry.authority,
  entry_id: entry.id,
  kind: entry.kind,
  account_id: entry.account,
  claim_id: entry.claim,
  party_id: entry.party,
  body,
  begun_by: entry.begun.by,
  begun_at: entry.begun.at,
  seen_by: entry.seen?.by ?? null,
  seen_at: entry.seen?.at ?? null,
  confirmed_by: entry.confirmed?.by ?? null,
  confirmed_at: entry.confirmed?.at ?? null,
  refused_by: entry.refused?.by ?? null,
  refused_at: entry.refused?.at ?? null,
  ended_by: entry.ended?.by ?? null,
  ended_at: entry.ended?.at ?? null,
})

/** Stores a new entry. */
export const insertEntry = async (tx: Tx, stored: StoredEntry): Promise<void> => {
  await tx.tables<RepresentationTables>().insertInto('representation.entry').values(rowOf(stored)).execute()
}

/** Writes what was decided. */
export const saveEntry = async (tx: Tx, stored: StoredEntry): Promise<void> => {
  await tx
    .tables<RepresentationTables>()
    .updateTable('representation.entry')
    .set(rowOf(stored))
    .where('authority_id', '=', stored.entry.authority)
    .where('entry_id', '=', stored.entry.id)
    .execute()
}

const one = (tx: Tx, authority: Id, entry: Id) =>
  tx
    .tables<RepresentationTables>()
    .selectFrom('representation.entry')
    .selectAll()
    .where('authority_id', '=', authority)
    .where('entry_id', '=', entry)

/** An entry of the authority of this transaction. */
export const findEntry = async (tx: Tx, authority: Id, entry: Id): Promise<StoredEntry | null> => {
  const row = await one(tx, authority, entry).executeTakeFirst()
  return row ? read(row) : null
}

/** The same, and nobody else decides it until this transaction ends. */
export const lockEntry = async (tx: Tx, authority: Id, entry: Id): Promise<StoredEntry | null> => {
  const row = await one(tx, authority, entry).forUpdate().executeTakeFirst()
  return row ? read(row) : null
}

/** A page of an authority's entries, newest first. */
export const listEntries = async (
  tx: Tx,
  page: { readonly authority: Id; readonly before: Id | null; readonly limit: number },
): Promise<readonly Entry[]> => {
  let query = tx
    .tables<RepresentationTables>()
    .selectFrom('representation.entry')
    .selectAll()
    .where('authority_id', '=', page.authority)
    .orderBy('entry_id', 'desc')
    .limit(page.limit)
  if (page.before !== null) query = query.where('entry_id', '<', page.before)
  return (await query.execute()).map((row) => read(row).entry)
}

/** Whose entries some rows are: who claims, and whom they are about. */
export const accountsOfEntries = async (
  tx: Tx,
  authority: Id,
  rows: readonly Id[],
): Promise<readonly { readonly row: Id; readonly account: Id }[]> => {
  if (rows.length === 0) return []
  const found = await tx
    .tables<RepresentationTables>()
    .selectFrom('representation.entry')
    .select(['entry_id', 'account_id', 'party_id'])
    .where('authority_id', '=', authority)
    .where('entry_id', 'in', [...rows])
    .execute()
  return found.flatMap(({ entry_id: row, account_id, party_id }) =>
    [account_id, party_id].flatMap((account) => (account === null ? [] : [{ row, account }])),
  )
}

/** Takes away what an authority has about the claims of an account that was erased; gives the ids, whose keys go with them. */
export const deleteEntriesOf = async (tx: Tx, authority: Id, account: Id): Promise<readonly Id[]> => {
  const gone = await tx
    .tables<RepresentationTables>()
    .deleteFrom('representation.entry')
    .where('authority_id', '=', authority)
    .where('account_id', '=', account)
    .returning('entry_id')
    .execute()
  return gone.map((row) => row.entry_id)
}

/** Whether two people enter a representation in this authority; one does where nothing was set. */
export const fourEyesIn = async (tx: Tx, authority: Id): Promise<boolean> => {
  const row = await tx
    .tables<RepresentationTables>()
    .selectFrom('representation.setting')
    .select('four_eyes')
    .where('authority_id', '=', authority)
    .executeTakeFirst()
  return row?.four_eyes ?? false
}

/** Sets how many people enter one. */
export const setFourEyes = async (tx: Tx, authority: Id, fourEyes: boolean): Promise<void> => {
  await tx
    .tables<RepresentationTables>()
    .insertInto('representation.setting')
    .values({ authority_id: authority, four_eyes: fourEyes })
    .onConflict((conflict) => conflict.column('authority_id').doUpdateSet({ four_eyes: fourEyes }))
    .execute()
}
