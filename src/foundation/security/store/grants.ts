import type { Instant } from '../../../kernel/clock.ts'
import type { Id } from '../../../kernel/ids.ts'
import type { Tx } from '../../../platform/postgres/index.ts'
import { type GrantStep, READING_ROLES, type ReadingGrant } from '../grant-words.ts'
import type { SecurityTables } from './tables.ts'

/** A grant with the two texts that are sealed with the authority's key. */
export interface StoredGrant {
  readonly grant: ReadingGrant
  readonly readerName: Buffer
  readonly reason: Buffer
}

/** Something that was read under a grant. */
export interface GrantUse {
  readonly id: Id
  readonly case: Id | null
  readonly act: string
  readonly at: Instant
}

type Row = SecurityTables['security.reading_grant']

const step = (by: Id | null, at: Instant | null): GrantStep | null => (by === null || at === null ? null : { by, at })

const read = (row: Row): readonly StoredGrant[] =>
  READING_ROLES.filter((role) => role === row.role).map((role) => ({
    readerName: row.reader_name,
    reason: row.reason,
    grant: {
      authority: row.authority_id,
      id: row.grant_id,
      reader: row.reader_id,
      role,
      reach:
        row.case_id === null ? { kind: 'service', service: row.service ?? '' } : { kind: 'case', case: row.case_id },
      basis: row.basis,
      from: row.starts_at,
      until: row.ends_at,
      proposed: { by: row.proposed_by, at: row.proposed_at },
      confirmed: step(row.confirmed_by, row.confirmed_at),
      revoked: step(row.revoked_by, row.revoked_at),
    },
  }))

/** Writes a new grant. */
export const insertGrant = async (tx: Tx, { grant, readerName, reason }: StoredGrant): Promise<void> => {
  const { reach } = grant
  await tx
    .tables<SecurityTables>()
    .insertInto('security.reading_grant')
    .values({
      authority_id: grant.authority,
      grant_id: grant.id,
      reader_id: grant.reader,
      role: grant.role,
      case_id: reach.kind === 'case' ? reach.case : null,
      service: reach.kind === 'service' ? reach.service : null,
      basis: grant.basis,
      reader_name: readerName,
      reason,
      starts_at: grant.from,
      ends_at: grant.until,
      proposed_by: grant.proposed.by,
      proposed_at: grant.proposed.at,
      confirmed_by: null,
      confirmed_at: null,
      revoked_by: null,
      revoked_at: null,
    })
    .execute()
}

const one = (tx: Tx, authority: Id, grant: Id) =>
  tx
    .tables<SecurityTables>()
    .selectFrom('security.reading_grant')
    .selectAll()
    .where('authority_id', '=', authority)
    .where('grant_id', '=', grant)

/** A grant of the transaction's authority. */
export const findGrant = async (tx: Tx, authority: Id, grant: Id): Promise<StoredGrant | null> => {
  const row = await one(tx, authority, grant).executeTakeFirst()
  return row ? (read(row)[0] ?? null) : null
}

/** The same, and nobody else changes it until this transaction ends. */
export const lockGrant = async (tx: Tx, authority: Id, grant: Id): Promise<StoredGrant | null> => {
  const row = await one(tx, authority, grant).forUpdate().executeTakeFirst()
  return row ? (read(row)[0] ?? null) : null
}

/** Writes who confirmed or ended a grant; nothing else of it ever changes. */
export const updateGrant = async (tx: Tx, grant: ReadingGrant): Promise<void> => {
  await tx
    .tables<SecurityTables>()
    .updateTable('security.reading_grant')
    .set({
      confirmed_by: grant.confirmed?.by ?? null,
      confirmed_at: grant.confirmed?.at ?? null,
      revoked_by: grant.revoked?.by ?? null,
      revoked_at: grant.revoked?.at ?? null,
    })
    .where('authority_id', '=', grant.authority)
    .where('grant_id', '=', grant.id)
    .execute()
}

/** Ends at once what an authority lets somebody read, now or later; which grants these were. */
export const endGrantsOf = async (
  tx: Tx,
  of: { readonly authority: Id; readonly reader: Id; readonly by: Id; readonly at: Instant },
): Promise<readonly Id[]> => {
  const ended = await tx
    .tables<SecurityTables>()
    .updateTable('security.reading_grant')
    .set({ revoked_by: of.by, revoked_at: of.at })
    .where('authority_id', '=', of.authority)
    .where('reader_id', '=', of.reader)
    .where('revoked_at', 'is', null)
    .where('ends_at', '>', of.at)
    .returning('grant_id')
    .execute()
  return ended.map((row) => row.grant_id)
}

/** A page of an authority's grants, newest first. */
export const listGrants = async (
  tx: Tx,
  page: { readonly authority: Id; readonly before: Id | null; readonly limit: number },
): Promise<readonly StoredGrant[]> => {
  let query = tx
    .tables<SecurityTables>()
    .selectFrom('security.reading_grant')
    .selectAll()
    .where('authority_id', '=', page.authority)
    .orderBy('grant_id', 'desc')
    .limit(page.limit)
  if (page.before !== null) query = query.where('grant_id', '<', page.before)
  return (await query.execute()).flatMap(read)
}

/** Remembers what was read under a grant. */
export const insertUse = async (
  tx: Tx,
  at: { readonly authority: Id; readonly grant: Id },
  use: GrantUse,
): Promise<void> => {
  await tx
    .tables<SecurityTables>()
    .insertInto('security.grant_use')
    .values({
      authority_id: at.authority,
      grant_id: at.grant,
      use_id: use.id,
      case_id: use.case,
      act: use.act,
      at: use.at,
    })
    .execute()
}

/** What was read under a grant last, newest first. */
export const usesOf = async (
  tx: Tx,
  page: { readonly authority: Id; readonly grant: Id; readonly limit: number },
): Promise<readonly GrantUse[]> => {
  const rows = await tx
    .tables<SecurityTables>()
    .selectFrom('security.grant_use')
    .selectAll()
    .where('authority_id', '=', page.authority)
    .where('grant_id', '=', page.grant)
    .orderBy('use_id', 'desc')
    .limit(page.limit)
    .execute()
  return rows.map((row) => ({ id: row.use_id, case: row.case_id, act: row.act, at: row.at }))
}

/** Writes a grant into its reader's own list, in the reader's scope. Repeating it changes nothing. */
export const insertGranted = async (tx: Tx, row: { account: Id; grant: Id; authority: Id }): Promise<void> => {
  await tx
    .tables<SecurityTables>()
    .insertInto('security.granted')
    .values({ account_id: row.account, grant_id: row.grant, authority_id: row.authority })
    .onConflict((conflict) => conflict.columns(['account_id', 'grant_id']).doNothing())
    .execute()
}

/** Which grants name the account of this scope, newest first. */
export const grantedTo = async (
  tx: Tx,
  page: { readonly account: Id; readonly limit: number },
): Promise<readonly { readonly authority: Id; readonly grant: Id }[]> => {
  const rows = await tx
    .tables<SecurityTables>()
    .selectFrom('security.granted')
    .select(['authority_id', 'grant_id'])
    .where('account_id', '=', page.account)
    .orderBy('grant_id', 'desc')
    .limit(page.limit)
    .execute()
  return rows.map((row) => ({ authority: row.authority_id, grant: row.grant_id }))
}

/** Deletes which grants an account reads under, in its scope. */
export const deleteGranted = async (tx: Tx, account: Id): Promise<void> => {
  await tx.tables<SecurityTables>().deleteFrom('security.granted').where('account_id', '=', account).execute()
}
