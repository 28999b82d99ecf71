import type { Instant } from '../../../kernel/clock.ts'
import type { Database, Tx } from '../../../platform/postgres/index.ts'
import type { CasesTables } from './tables.ts'

/** A released version of a service as it is stored: canonical JSON and its hash. */
export interface StoredDefinition {
  readonly service: string
  readonly version: number
  readonly hash: string
  readonly body: string
}

/** Stores a released version; false where this version is already there. A stored version is never changed. */
export const insertDefinition = async (tx: Tx, definition: StoredDefinition, at: Instant): Promise<boolean> => {
  const done = await tx
    .tables<CasesTables>()
    .insertInto('cases.definition')
    .values({ ...definition, published_at: at })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return done.numInsertedOrUpdatedRows === 1n
}

/** One version of a service. */
export const lookDefinition = async (
  db: Database,
  service: string,
  version: number,
): Promise<StoredDefinition | null> => {
  const [row] = await db.look<StoredDefinition & Record<string, unknown>>(
    'select service, version, hash, body from cases.definition where service = $1 and version = $2',
    [service, version],
  )
  return row ?? null
}

/** Which versions there are: small, so that the newest can be learned without reading every definition. */
export const lookVersions = async (
  db: Database,
): Promise<readonly { readonly service: string; readonly version: number; readonly hash: string }[]> =>
  db.look('select distinct on (service) service, version, hash from cases.definition order by service, version desc')
