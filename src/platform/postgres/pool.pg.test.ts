import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import pg from 'pg'
import { freshDatabase } from '../../../test/setup/database.ts'
import { type Id, newId } from '../../kernel/ids.ts'
import { connect, type Database, inAccount, type Tx } from './index.ts'

let app: Database
let colleague: pg.Client
const account = newId()

beforeAll(async () => {
  const { appUrl } = await freshDatabase()
  // One connection: whatever a transaction leaves behind, the next one finds.
  app = connect(appUrl, 1)
  // The role of the program may end what its own role does, as a second server would.
  colleague = new pg.Client({ connectionString: appUrl })
  await colleague.connect()
  await app.tx(inAccount(account), (tx) => tx.sql('insert into account.workplace values ($1, $2)', [account, newId()]))
})
afterAll(async () => {
  await app.end()
  await colleague.end()
})

const seen = () => app.look<{ count: number }>('select count(*)::int as count from account.workplace')
const scopes = () =>
  app.look<{ scope: string }>(
    `select concat(current_setting('app.authority', true), current_setting('app.party', true),
       current_setting('app.account', true)) as scope`,
  )

const inScope = (work: (tx: Tx) => Promise<unknown>, scope: Id = account): Promise<unknown> =>
  app.tx(inAccount(scope), async (tx) => {
    expect(await tx.sql('select from account.workplace')).toHaveLength(1)
    return work(tx)
  })

/** A statement that has not begun yet can't be broken off. */
const untilAsleep = async (pid: number): Promise<void> => {
  const asked = "select from pg_stat_activity where pid = $1 and wait_event = 'PgSleep'"
  while ((await colleague.query(asked, [pid])).rowCount === 0) await new Promise((resume) => setTimeout(resume, 5))
}

/** Ends what the transaction's connection is doing, from outside. */
const fromOutside = async (tx: Tx, how: 'pg_cancel_backend' | 'pg_terminate_backend'): Promise<unknown> => {
  const [row] = await tx.sql<{ pid: number }>('select pg_backend_pid() as pid')
  const sleeping = tx.sql('select pg_sleep(20)')
  sleeping.catch(() => {})
  await untilAsleep(row?.pid ?? 0)
  await colleague.query(`select ${how}($1)`, [row?.pid])
  return sleeping
}

describe('a connection that went back to the pool', () => {
  it.each<readonly [string, (tx: Tx) => Promise<unknown>, RegExp]>([
    ['an error', (tx) => tx.sql('select 1 / 0'), /division by zero/],
    ['a bug of ours', () => Promise.reject(new Error('a bug')), /a bug/],
    ['a cancel', (tx) => fromOutside(tx, 'pg_cancel_backend'), /canceling statement due to user request/],
    [
      'a statement time-out',
      async (tx) => {
        await tx.sql("set local statement_timeout = '20ms'")
        return tx.sql('select pg_sleep(20)')
      },
      /statement timeout/,
    ],
    [
      'its end by the administrator',
      (tx) => fromOutside(tx, 'pg_terminate_backend'),
      /terminating connection|Connection terminated|ended unexpectedly/,
    ],
  ])('holds no scope and sees no row after %s', async (_what, work, message) => {
    await expect(inScope(work)).rejects.toThrow(message)
    expect(await scopes()).toEqual([{ scope: '' }])
    expect(await seen()).toEqual([{ count: 0 }])
    expect(await inScope(async () => 'still here')).toBe('still here')
  })
})
