import type { Kysely } from 'kysely'
import pg from 'pg'
import { openPool, queriesOn, send } from './connection.ts'
import { type Scope, settingsOf } from './scope.ts'

/** An open transaction. It lives as long as the work that got it and is useless afterwards. */
export interface Tx {
  readonly scope: Scope
  /** The query builder, typed with the tables of the room that asks (its generated `store/tables.ts`). */
  readonly tables: <Tables>() => Kysely<Tables>
  /** A statement in plain SQL, for the few that the builder can't say. */
  readonly sql: <Row extends pg.QueryResultRow>(text: string, values?: readonly unknown[]) => Promise<readonly Row[]>
  /** Something quick to do once the transaction is committed, such as waking a worker. Only a hint: it is lost with the process. */
  readonly onCommit: (hint: () => void) => void
}

/** The database as every room sees it: transactions in one scope, nothing else. */
export interface Database {
  /**
   * Runs the work in one transaction of this scope. A refusal (`ok: false`) or an exception leaves nothing behind.
   * A conflict with another transaction (40001, 40P01) runs the work again, up to four times.
   */
  readonly tx: <Outcome>(scope: Scope, work: (tx: Tx) => Promise<Outcome>) => Promise<Outcome>
  /** One reading statement on shared tables, without a transaction around it: a single round trip. */
  readonly look: <Row extends pg.QueryResultRow>(text: string, values?: readonly unknown[]) => Promise<readonly Row[]>
  /**
   * One statement on shared tables that changes something and stands alone: a single round trip, and durable when it has
   * answered. For what every request of a protocol needs; everything else works in a transaction.
   */
  readonly alone: <Row extends pg.QueryResultRow>(text: string, values: readonly unknown[]) => Promise<readonly Row[]>
  /** Whether the database answers within two seconds. */
  readonly answers: () => Promise<boolean>
  readonly end: () => Promise<void>
}

const CONFLICTS = new Set(['40001', '40P01'])
const TRIES = 4

/** Connects; nothing is sent before the first transaction. */
export const connect = (url: string, connections?: number): Database => {
  const pool = openPool(url, connections)
  return {
    tx: (scope, work) => withRetry(() => once(pool, scope, work)),
    look: async <Row extends pg.QueryResultRow>(text: string, values: readonly unknown[] = []) =>
      (await pool.query<Row>(text, [...values])).rows,
    alone: async <Row extends pg.QueryResultRow>(text: string, values: readonly unknown[]) =>
      (await withRetry(() => pool.query<Row>(text, [...values]))).rows,
    answers: () => answers(pool),
    end: () => pool.end(),
  }
}

const withRetry = async <Outcome>(run: () => Promise<Outcome>): Promise<Outcome> => {
  for (let tried = 1; ; tried++) {
    try {
      return await run()
    } catch (error) {
      const conflict = error instanceof pg.DatabaseError && CONFLICTS.has(error.code ?? '')
      if (!conflict || tried === TRIES) throw error
      await new Promise((resume) => setTimeout(resume, 5 * 2 ** tried * (0.5 + Math.random())))
    }
  }
}

const once = async <Outcome>(pool: pg.Pool, scope: Scope, work: (tx: Tx) => Promise<Outcome>): Promise<Outcome> => {
  const client = await pool.connect()
  let broken: Error | undefined
  const hints: (() => void)[] = []
  try {
    // The first statement goes out with it: one round trip less in every transaction. Where it fails, the transaction is
    // refused as a whole, and so is that statement.
    const begun = send(client, beginIn(scope))
    begun.catch(() => {})
    const outcome = await work(transactionOn(client, scope, (hint) => hints.push(hint)))
    await begun
    const refused = isRefused(outcome)
    const ended = await client.query(refused ? 'rollback' : 'commit')
    // A statement failed and the work went on all the same: PostgreSQL answers such a commit with a rollback, not an error.
    if (!refused && ended.command !== 'COMMIT')
      throw new Error('a transaction with a failed statement was not committed')
    if (!refused) for (const hint of hints) hint()
    return outcome
  } catch (error) {
    await client.query('rollback').catch((failed: Error) => {
      broken = failed
    })
    throw error
  } finally {
    client.release(broken)
  }
}

/** Begin and scope in one round trip. `is_local` makes the settings end with the transaction. */
const beginIn = (scope: Scope): string => {
  const { authority, party, account, chain } = settingsOf(scope)
  return `begin; select set_config('app.authority','${authority}',true),set_config('app.party','${party}',true),set_config('app.account','${account}',true),set_config('app.chain','${chain}',true)`
}

const transactionOn = (client: pg.PoolClient, scope: Scope, onCommit: Tx['onCommit']): Tx => {
  const builder = queriesOn<never>(client)
  return {
    scope,
    onCommit,
    tables: <Tables>() => builder as unknown as Kysely<Tables>,
    sql: async <Row extends pg.QueryResultRow>(text: string, values: readonly unknown[] = []) =>
      (await send<Row>(client, text, values)).rows,
  }
}

const isRefused = (outcome: unknown): boolean =>
  typeof outcome === 'object' && outcome !== null && 'ok' in outcome && outcome.ok === false

const answers = async (pool: pg.Pool): Promise<boolean> => {
  const late = new Promise<false>((resolve) => {
    setTimeout(() => resolve(false), 2_000).unref()
  })
  const asked = pool.query('select 1').then(
    () => true,
    () => false,
  )
  return Promise.race([asked, late])
}
