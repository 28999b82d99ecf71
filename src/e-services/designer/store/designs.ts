import type { Instant } from '../../../kernel/clock.ts'
import { type Id, newId } from '../../../kernel/ids.ts'
import { type FormDefinition, isDefinition } from '../../../foundation/forms/words.ts'
import type { Tx } from '../../../platform/postgres/index.ts'
import { z } from 'zod'
import type { Design, Origin } from '../designer-words.ts'
import type { DesignerTables } from './tables.ts'

/** Revisions that are kept beside the first one: how far back somebody can go. */
const KEPT = 20

const origin = z.union([
  z.strictObject({ kind: z.literal('blank') }),
  z.strictObject({ kind: z.literal('service'), id: z.string(), version: z.int() }),
  z.strictObject({ kind: z.literal('schema'), id: z.string(), version: z.string() }),
])

const definition = (value: unknown): FormDefinition => {
  if (!isDefinition(value)) throw new Error('designer.revision: expected a form definition')
  return value
}

/** Where a design is. */
export interface DesignKey {
  readonly authority: Id
  readonly design: Id
}

/** A design in a list. */
export type ListedDesign = Pick<Design, 'id' | 'name' | 'changedAt'> & { readonly origin: Origin }

/** Stores a new design with its first revision. */
export const insertDesign = async (tx: Tx, authority: Id, design: Design): Promise<void> => {
  const tables = tx.tables<DesignerTables>()
  const { id, name, revision, form, changedAt } = design
  await tables
    .insertInto('designer.design')
    .values({
      ...{ authority_id: authority, design_id: id, name, revision, changed_at: changedAt },
      origin: JSON.stringify(design.origin),
    })
    .execute()
  await insertRevision(tx, { authority, design: id }, { revision, form })
}

const insertRevision = async (
  tx: Tx,
  { authority, design }: DesignKey,
  { revision, form }: Pick<Design, 'revision' | 'form'>,
): Promise<void> => {
  await tx
    .tables<DesignerTables>()
    .insertInto('designer.revision')
    .values({ authority_id: authority, design_id: design, revision, definition: JSON.stringify(form) })
    .execute()
}

/** A design as it is now; `lock` holds it until the end of the transaction. Null where there is none. */
export const findDesign = async (
  tx: Tx,
  { authority, design }: DesignKey,
  { lock }: { readonly lock: boolean },
): Promise<Design | null> => {
  const query = tx
    .tables<DesignerTables>()
    .selectFrom('designer.design')
    .select(['name', 'origin', 'revision', 'changed_at'])
    .where('authority_id', '=', authority)
    .where('design_id', '=', design)
  const row = await (lock ? query.forUpdate() : query).executeTakeFirst()
  if (row === undefined) return null
  const form = await revisionAt(tx, { authority, design }, 'last')
  if (form === null) throw new Error('designer.design: expected a revision of every design')
  const { name, revision, changed_at: changedAt } = row
  return { id: design, name, origin: origin.parse(row.origin), revision, form, changedAt }
}

/** The form of a design as it began, or as it is. */
export const revisionAt = async (
  tx: Tx,
  { authority, design }: DesignKey,
  which: 'first' | 'last',
): Promise<FormDefinition | null> => {
  const row = await tx
    .tables<DesignerTables>()
    .selectFrom('designer.revision')
    .select('definition')
    .where('authority_id', '=', authority)
    .where('design_id', '=', design)
    .orderBy('revision', which === 'first' ? 'asc' : 'desc')
    .limit(1)
    .executeTakeFirst()
  return row === undefined ? null : definition(row.definition)
}

const touch = async (
  tx: Tx,
  { authority, design }: DesignKey,
  { revision, at }: { readonly revision: number; readonly at: Instant },
): Promise<void> => {
  await tx
    .tables<DesignerTables>()
    .updateTable('designer.design')
    .set({ revision, changed_at: at })
    .where('authority_id', '=', authority)
    .where('design_id', '=', design)
    .execute()
}

/** Keeps what a locked design has become, and forgets what nobody can go back to any more. */
export const saveDesign = async (
  tx: Tx,
  key: DesignKey,
  { revision, form, at }: Pick<Design, 'revision' | 'form'> & { readonly at: Instant },
): Promise<void> => {
  await insertRevision(tx, key, { revision, form })
  await touch(tx, key, { revision, at })
  await tx
    .tables<DesignerTables>()
    .deleteFrom('designer.revision')
    .where('authority_id', '=', key.authority)
    .where('design_id', '=', key.design)
    .where('revision', '>', 1)
    .where('revision', '<=', revision - KEPT)
    .execute()
}

/** Throws the last revision of a locked design away; false where it is the first, or the one before is forgotten. */
export const dropRevision = async (
  tx: Tx,
  key: DesignKey,
  { revision, at }: { readonly revision: number; readonly at: Instant },
): Promise<boolean> => {
  const tables = tx.tables<DesignerTables>()
  const last = await tables
    .selectFrom('designer.revision')
    .select('revision')
    .where('authority_id', '=', key.authority)
    .where('design_id', '=', key.design)
    .orderBy('revision', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (last === undefined || last.revision === 1) return false
  await tables
    .deleteFrom('designer.revision')
    .where('authority_id', '=', key.authority)
    .where('design_id', '=', key.design)
    .where('revision', '=', last.revision)
    .execute()
  await touch(tx, key, { revision: revision + 1, at })
  return true
}

/** Where a list goes on: after this one. */
export interface DesignCursor {
  readonly changedAt: Instant
  readonly id: Id
}

/** The designs of an authority, last changed first. */
export const listDesigns = async (
  tx: Tx,
  authority: Id,
  { after, most }: { readonly after: DesignCursor | null; readonly most: number },
): Promise<readonly ListedDesign[]> => {
  const rows = await tx.sql<{ readonly id: Id; readonly name: string; readonly origin: unknown; readonly at: Instant }>(
    `select design_id as id, name, origin, changed_at as at from designer.design
      where authority_id = $1 and (changed_at, design_id) < ($2, $3)
      order by changed_at desc, design_id desc limit $4`,
    [authority, after?.changedAt ?? 'infinity', after?.id ?? newId(), most],
  )
  return rows.map(({ id, name, at, ...row }) => ({ id, name, changedAt: at, origin: origin.parse(row.origin) }))
}

/** Throws a design away with its revisions and test people; false where it was not there. */
export const deleteDesign = async (tx: Tx, { authority, design }: DesignKey): Promise<boolean> => {
  const gone = await tx
    .tables<DesignerTables>()
    .deleteFrom('designer.design')
    .where('authority_id', '=', authority)
    .where('design_id', '=', design)
    .executeTakeFirst()
  return gone.numDeletedRows === 1n
}
