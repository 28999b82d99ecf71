import { z } from 'zod'
import type { Id } from '../../../kernel/ids.ts'
import { LANGUAGES, type Language } from '../../../kernel/texts.ts'
import type { Tx } from '../../../platform/postgres/index.ts'
import type { Sealer } from '../../data-protection/words.ts'
import type { Helper, HelpRef } from '../help-words.ts'
import type { DraftKey } from './revisions.ts'
import type { FormsTables } from './tables.ts'

const content = z.object({
  email: z.string(),
  language: z.enum(LANGUAGES),
  from: z.string(),
  name: z.string().nullable(),
  wrote: z.array(z.string()),
})

/** A helper with the language of the mail. */
export interface StoredHelper extends Helper {
  readonly language: Language
}

/** A helper, and in whose scope the draft lies. */
export interface HelperOf {
  readonly party: Id
  readonly helper: StoredHelper
}

const sealed = (sealer: Sealer, { email, language, from, name, wrote }: StoredHelper): Buffer =>
  sealer.seal('form.helper', JSON.stringify({ email, language, from, name, wrote }))

const read = (row: FormsTables['forms.helper'], sealer: Sealer): StoredHelper => ({
  ...content.parse(JSON.parse(sealer.open('form.helper', row.content))),
  id: row.helper_id,
  draft: row.draft_id,
  pages: row.pages ?? 'all',
  person: row.person_id,
  askedAt: row.asked_at,
  endsAt: row.ends_at,
  acceptedAt: row.accepted_at,
  doneAt: row.done_at,
  endedAt: row.ended_at,
})

/** Keeps whom the owner asked; false where that is there already. */
export const insertHelper = async (tx: Tx, sealer: Sealer, { party, helper }: HelperOf): Promise<boolean> => {
  const put = await tx
    .tables<FormsTables>()
    .insertInto('forms.helper')
    .values({
      account_id: party,
      helper_id: helper.id,
      draft_id: helper.draft,
      pages: helper.pages === 'all' ? null : [...helper.pages],
      content: sealed(sealer, helper),
      person_id: null,
      asked_at: helper.askedAt,
      ends_at: helper.endsAt,
      accepted_at: null,
      done_at: null,
      ended_at: null,
    })
    .onConflict((conflict) => conflict.columns(['account_id', 'helper_id']).doNothing())
    .executeTakeFirst()
  return put.numInsertedOrUpdatedRows === 1n
}

/** One helper, by the scope that the draft lies in. */
export const findHelper = async (tx: Tx, sealer: Sealer, { party, help }: HelpRef): Promise<StoredHelper | null> => {
  const row = await tx
    .tables<FormsTables>()
    .selectFrom('forms.helper')
    .selectAll()
    .where('account_id', '=', party)
    .where('helper_id', '=', help)
    .executeTakeFirst()
  return row ? read(row, sealer) : null
}

/** The same, and nobody else changes it until this transaction ends. */
export const lockHelper = async (tx: Tx, sealer: Sealer, { party, help }: HelpRef): Promise<StoredHelper | null> => {
  const row = await tx
    .tables<FormsTables>()
    .selectFrom('forms.helper')
    .selectAll()
    .where('account_id', '=', party)
    .where('helper_id', '=', help)
    .forUpdate()
    .executeTakeFirst()
  return row ? read(row, sealer) : null
}

/** Everybody who was asked to help with a draft, in that order. */
export const listHelpers = async (
  tx: Tx,
  sealer: Sealer,
  { account, draft }: DraftKey,
): Promise<readonly StoredHelper[]> => {
  const rows = await tx
    .tables<FormsTables>()
    .selectFrom('forms.helper')
    .selectAll()
    .where('account_id', '=', account)
    .where('draft_id', '=', draft)
    .orderBy('asked_at')
    .orderBy('helper_id')
    .execute()
  return rows.map((row) => read(row, sealer))
}

/** Writes what became of a help: who accepted, what was written, when it was done or ended. */
export const updateHelper = async (tx: Tx, sealer: Sealer, { party, helper }: HelperOf): Promise<void> => {
  await tx
    .tables<FormsTables>()
    .updateTable('forms.helper')
    .set({
      content: sealed(sealer, helper),
      person_id: helper.person,
      accepted_at: helper.acceptedAt,
      done_at: helper.doneAt,
      ended_at: helper.endedAt,
    })
    .where('account_id', '=', party)
    .where('helper_id', '=', helper.id)
    .execute()
}
