import type { Instant } from '../../../kernel/clock.ts'
import type { Database, Tx } from '../../../platform/postgres/index.ts'

/** A code, a token or a sign-in under way, as it is stored. */
export interface StoredArtifact {
  readonly hash: Buffer
  readonly kind: string
  readonly grant: string | null
  /** Sealed with the value that its bearer shows. */
  readonly payload: Buffer
  readonly endsAt: Instant
}

/** Stores an artifact, or what it has become; true. */
export const putArtifact = async (db: Database, one: StoredArtifact): Promise<true> => {
  await db.alone(
    `insert into sign_on.artifact (artifact_hash, kind, grant_id, payload, ends_at) values ($1, $2, $3, $4, $5)
     on conflict (artifact_hash) do update set payload = excluded.payload, ends_at = excluded.ends_at`,
    [one.hash, one.kind, one.grant, one.payload, one.endsAt],
  )
  return true
}

/** An artifact that was found, and what it hangs on. */
export interface FoundArtifact {
  readonly payload: Buffer
  readonly consumed_at: Instant | null
  readonly grant_payload: Buffer | null
  readonly session_id: string | null
}

/**
 * An artifact that has not ended, with the grant that it hangs on, in one statement; what hangs on a grant that is gone is
 * gone too.
 */
export const lookArtifact = async (
  db: Database,
  { hash, kind, at }: { readonly hash: Buffer; readonly kind: string; readonly at: Instant },
): Promise<FoundArtifact | null> => {
  const [row] = await db.look<FoundArtifact>(
    `select a.payload, a.consumed_at, g.payload as grant_payload, g.session_id from sign_on.artifact a
     left join sign_on.grant g on g.grant_id = a.grant_id and g.ends_at > $3
     where a.artifact_hash = $1 and a.kind = $2 and a.ends_at > $3 and (a.grant_id is null or g.grant_id is not null)`,
    [hash, kind, at],
  )
  return row ?? null
}

// The update waits for whoever uses the same artifact at this moment, and then sees that it is used.
const USE_UP = `used as (update sign_on.artifact set consumed_at = $2 where artifact_hash = $1 and consumed_at is null returning 1),
          ended as (delete from sign_on.grant where not exists (select from used)
                    and grant_id = (select grant_id from sign_on.artifact where artifact_hash = $1))`

/** Uses an artifact up; whether this was the first use. The second use ends its grant, in the same statement. */
export const consumeArtifact = async (db: Database, hash: Buffer, at: Instant): Promise<boolean> => {
  const [row] = await db.alone<{ readonly first: boolean }>(
    `with ${USE_UP} select exists (select from used) as first`,
    [hash, at],
  )
  return row?.first === true
}

/** Uses an artifact up and stores what follows from it, in one statement; false, and nothing stored, where it was used before. */
export const consumeAndPut = async (
  db: Database,
  hash: Buffer,
  { stored, at }: { readonly stored: StoredArtifact; readonly at: Instant },
): Promise<boolean> => {
  const [row] = await db.alone<{ readonly first: boolean }>(
    `with ${USE_UP},
          following as (insert into sign_on.artifact (artifact_hash, kind, grant_id, payload, ends_at)
                        select $3, $4, $5, $6, $7 where exists (select from used))
     select exists (select from used) as first`,
    [hash, at, stored.hash, stored.kind, stored.grant, stored.payload, stored.endsAt],
  )
  return row?.first === true
}

/** Takes an artifact away. */
export const deleteArtifact = async (db: Database, hash: Buffer): Promise<void> => {
  await db.alone('delete from sign_on.artifact where artifact_hash = $1', [hash])
}

/** Clears away what has ended, and what hangs on a grant that is gone. */
export const deleteEndedArtifacts = async (tx: Tx, at: Instant): Promise<void> => {
  await tx.sql(
    `delete from sign_on.artifact a where ends_at < $1
     or (grant_id is not null and not exists (select from sign_on.grant g where g.grant_id = a.grant_id))`,
    [at],
  )
}
