import type { Instant } from '../../../kernel/clock.ts'
import type { Id } from '../../../kernel/ids.ts'
import type { Database } from '../../../platform/postgres/index.ts'
import type { FoundArtifact } from './artifacts.ts'
import { type ClientRow, clientOf, type StoredClient } from './clients.ts'
import type { SessionGrant } from './grants.ts'

/** What a request of the protocol names. */
export interface AheadWish {
  readonly client: string | null
  readonly session: Id | null
  readonly artifact: { readonly hash: Buffer; readonly kind: string } | null
  readonly at: Instant
}

/** What was found of it. */
export interface Ahead {
  /** The program that was named, else the one that the artifact was given to. */
  readonly client: StoredClient | null
  readonly artifact: FoundArtifact | null
  /** The grants of the session, and that of the artifact. */
  readonly grants: readonly SessionGrant[]
}

type Nullable<Of> = { readonly [Name in keyof Of]: Of[Name] | null }

interface Row extends Nullable<ClientRow>, Nullable<SessionGrant> {
  readonly artifact_payload: Buffer | null
  readonly consumed_at: Instant | null
  readonly artifact_grant: string | null
  readonly session_id: Id | null
}

/** Reads the program, the artifact with its grant, and the grants of the session in one statement. */
export const lookAhead = async (db: Database, { client, session, artifact, at }: AheadWish): Promise<Ahead> => {
  const rows = await db.look<Row>(
    `select c.authority_id, c.registration, c.secret_hash, c.registered_at,
            a.payload as artifact_payload, a.consumed_at, a.grant_id as artifact_grant,
            g.grant_id, g.client_id, g.acting, g.remembered, g.payload, g.session_id
     from (select) as asked
     left join sign_on.artifact a on a.artifact_hash = $1 and a.kind = $2 and a.ends_at > $5
     left join sign_on.grant g on (g.grant_id = a.grant_id or g.session_id = $3) and g.ends_at > $5
     left join sign_on.client c on c.client_id = coalesce($4, g.client_id)`,
    [artifact?.hash ?? null, artifact?.kind ?? null, session, client, at],
  )
  return { client: clientIn(rows), artifact: artifactIn(rows), grants: grantsIn(rows) }
}

const clientIn = ([row]: readonly Row[]): StoredClient | null => {
  if (!row || row.authority_id === null || row.registered_at === null) return null
  return clientOf({ ...row, authority_id: row.authority_id, registered_at: row.registered_at })
}

const artifactIn = (rows: readonly Row[]): FoundArtifact | null => {
  const [row] = rows
  if (!row || row.artifact_payload === null) return null
  const { artifact_grant: grant, artifact_payload: payload, consumed_at } = row
  const found = rows.find(({ grant_id }) => grant_id !== null && grant_id === grant)
  // What hangs on a grant that is gone is gone too.
  if (grant !== null && found === undefined) return null
  return { payload, consumed_at, grant_payload: found?.payload ?? null, session_id: found?.session_id ?? null }
}

const grantsIn = (rows: readonly Row[]): readonly SessionGrant[] =>
  rows.flatMap(({ grant_id, client_id, acting, remembered, payload }) =>
    grant_id === null || client_id === null || acting === null || remembered === null || payload === null
      ? []
      : [{ grant_id, client_id, acting, remembered, payload }],
  )
