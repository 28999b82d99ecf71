import { z } from 'zod'
import type { Day } from '../../../kernel/clock.ts'
import type { Database, Tx } from '../../../platform/postgres/index.ts'
import { AUTHORITY_KINDS, type Authority } from '../words.ts'
import type { AccountTables } from './tables.ts'

const profile = z.object({
  street: z.string(),
  postcode: z.string(),
  place: z.string(),
  phone: z.string(),
  email: z.string(),
  openingHours: z.array(z.object({ days: z.string(), hours: z.string() })),
  office: z.string(),
})

/** Stores authorities, all in one statement; those that are there already are left as they are. */
export const insertAuthorities = async (tx: Tx, authorities: readonly Authority[], from: Day): Promise<void> => {
  if (authorities.length === 0) return
  await tx
    .tables<AccountTables>()
    .insertInto('account.authority')
    .values(
      authorities.map((one) => ({
        authority_id: one.id,
        area: one.area,
        kind: one.kind,
        short_code: one.shortCode,
        name: one.name,
        profile: JSON.stringify(one.profile),
        valid_from: from,
        valid_to: null,
      })),
    )
    .onConflict((conflict) => conflict.column('authority_id').doNothing())
    .execute()
}

/** All authorities that exist today. A few hundred rows: they are read whole and kept. */
export const lookAuthorities = async (db: Database, today: Day): Promise<readonly Authority[]> => {
  const rows = await db.look<AccountTables['account.authority']>(
    'select * from account.authority where valid_from <= $1 and (valid_to is null or valid_to >= $1) order by name',
    [today],
  )
  return rows.map((row) => ({
    id: row.authority_id,
    area: row.area,
    kind: AUTHORITY_KINDS.find((kind) => kind === row.kind) ?? 'municipality',
    shortCode: row.short_code,
    name: row.name,
    profile: profile.parse(row.profile),
  }))
}
