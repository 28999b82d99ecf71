import type { Id } from '../../../kernel/ids.ts'
import type { Tx } from '../../../platform/postgres/index.ts'
import type { DesignKey } from './designs.ts'
import type { DesignerTables } from './tables.ts'

/** An invented person; the answers are sealed. */
export interface StoredPerson {
  readonly id: Id
  readonly name: string
  readonly answers: Buffer
}

/** Stores an invented person. */
export const insertPerson = async (
  tx: Tx,
  { authority, design }: DesignKey,
  { id, name, answers }: StoredPerson,
): Promise<void> => {
  await tx
    .tables<DesignerTables>()
    .insertInto('designer.test_person')
    .values({ authority_id: authority, design_id: design, person_id: id, name, answers })
    .execute()
}

/** The invented people of a design, in the order in which they came. */
export const peopleOf = (tx: Tx, { authority, design }: DesignKey, most: number): Promise<readonly StoredPerson[]> =>
  tx
    .tables<DesignerTables>()
    .selectFrom('designer.test_person')
    .select(['person_id as id', 'name', 'answers'])
    .where('authority_id', '=', authority)
    .where('design_id', '=', design)
    .orderBy('person_id')
    .limit(most)
    .execute()

/** Keeps what an invented person answers; false where there is none. */
export const saveAnswersOf = async (
  tx: Tx,
  { authority, design }: DesignKey,
  { id, answers }: Pick<StoredPerson, 'id' | 'answers'>,
): Promise<boolean> => {
  const saved = await tx
    .tables<DesignerTables>()
    .updateTable('designer.test_person')
    .set({ answers })
    .where('authority_id', '=', authority)
    .where('design_id', '=', design)
    .where('person_id', '=', id)
    .executeTakeFirst()
  return saved.numUpdatedRows === 1n
}
