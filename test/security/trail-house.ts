import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type pg from 'pg'
import { systemClock } from '../../src/kernel/clock.ts'
import { type Id, newId } from '../../src/kernel/ids.ts'
import {
  audit,
  copyFolder,
  type CopyFolder,
  type NoteSigner,
  noteSigner,
  ORIGIN,
  type TrailReport,
  verifyTrail,
} from '../../src/foundation/security/index.ts'
import { connect, type Database, inAccount, inAuthority, type Scope } from '../../src/platform/postgres/index.ts'
import type { TimestampAuthority } from '../../src/platform/timestamp/words.ts'
import { afterFile } from '../setup/after-file.ts'
import { freshDatabase } from '../setup/database.ts'
import { withClient } from '../setup/postgres.ts'

/** An audit trail on a database of its own, and somebody who owns that database and may break it. */
export interface TrailHouse {
  readonly db: Database
  readonly signer: NoteSigner
  readonly copies: CopyFolder
  readonly folder: string
  readonly appUrl: string
  /** Writes entries in this scope, each in a transaction of its own. */
  readonly write: (scope: Scope, count: number) => Promise<void>
  /** A statement of the owner, whom row level security is told to let through. */
  readonly break: (sql: string, values?: readonly unknown[]) => Promise<readonly Record<string, unknown>[]>
  readonly verify: (wish?: {
    readonly copies?: CopyFolder | null
    readonly timestamps?: TimestampAuthority
    readonly stampWithinSeconds?: number
    readonly chains?: readonly Id[]
  }) => Promise<TrailReport>
}

const TABLES = ['audit', 'link']

/** Opens a trail for a test file. */
export const openTrailHouse = async (): Promise<TrailHouse> => {
  const { appUrl, ownerUrl } = await freshDatabase()
  const db = connect(appUrl, 8)
  afterFile(() => db.end())
  const folder = await mkdtemp(join(tmpdir(), 'dreiklang-checkpoints-'))
  afterFile(() => rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }))
  const signer = noteSigner(ORIGIN, Buffer.alloc(32, 5))
  const copies = copyFolder(folder)
  const asOwner = async (client: pg.Client, sql: string, values: readonly unknown[]) => {
    for (const table of TABLES) await client.query(`alter table security.${table} no force row level security`)
    const { rows } = await client.query<Record<string, unknown>>(sql, [...values])
    for (const table of TABLES) await client.query(`alter table security.${table} force row level security`)
    return rows
  }
  return {
    db,
    signer,
    copies,
    folder,
    appUrl,
    write: async (scope, count) => {
      for (let written = 0; written < count; written++)
        await db.tx(scope, (tx) =>
          audit.append(tx, { act: 'test.write', ref: { written } }, { doer: { system: 'test' }, at: systemClock() }),
        )
    },
    break: (sql, values = []) => withClient(ownerUrl, (client) => asOwner(client, sql, values)),
    verify: (wish = {}) =>
      verifyTrail({
        db,
        verifier: signer.verifier,
        copies: wish.copies === undefined ? copies : wish.copies,
        timestamps: wish.timestamps ?? null,
        stampWithinSeconds: wish.stampWithinSeconds ?? null,
        chains: wish.chains ?? [],
        progress: () => {},
      }),
  }
}

/** A few scopes with chains of their own, authorities and accounts. */
export const someScopes = (): readonly Scope[] => [
  inAuthority(newId()),
  inAuthority(newId()),
  inAccount(newId()),
  inAccount(newId()),
  inAccount(newId()),
]
