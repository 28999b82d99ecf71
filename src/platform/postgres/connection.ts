import {
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
} from 'kysely'
import pg from 'pg'
import { day, instant } from '../../kernel/clock.ts'

/** How values come out of the database: moments and days as kernel text, 64-bit whole numbers as numbers. */
const types = new pg.TypeOverrides()
types.setTypeParser(pg.types.builtins.TIMESTAMPTZ, (text) => instant(text))
types.setTypeParser(pg.types.builtins.DATE, (text) => day(text))
types.setTypeParser(pg.types.builtins.INT8, (text) => {
  const number = Number(text)
  if (!Number.isSafeInteger(number)) throw new RangeError(`bigint ${text} is too large to be exact`)
  return number
})

/**
 * A pool of connections; sixteen serve two cores well, the database does the waiting. Statements that do not wait for each
 * other go out together (`pipeline`) and are done in their order.
 */
export const openPool = (url: string, max = 16): pg.Pool => {
  const pool = new pg.Pool({
    connectionString: url,
    max,
    types,
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 30_000,
    statement_timeout: 30_000,
    application_name: 'dreiklang',
    pipeline: true,
  })
  // An idle connection that breaks (the database restarts) is simply replaced; the next transaction says so if it can't be.
  pool.on('error', () => {})
  // One that is lent out tells its statement. The pool does not listen to it, and a borrower would begin to too late: what
  // PostgreSQL says when it is killed may come in the same read as what made the connection free, and unheard it ends us.
  pool.on('connect', (client) => client.on('error', () => {}))
  return pool
}

/**
 * Sends a statement. What is sent before the program waits again goes out in one write: every write wakes the process at
 * the other end, which costs more than the statement itself.
 */
export const send = <Row extends pg.QueryResultRow>(
  client: pg.PoolClient,
  text: string,
  values: readonly unknown[] = [],
): Promise<pg.QueryResult<Row>> => {
  const { stream } = client.connection
  stream.cork()
  process.nextTick(() => stream.uncork())
  // Without values a text may hold several statements.
  return values.length === 0 ? client.query<Row>(text) : client.query<Row>(text, [...values])
}

/** One borrowed client as a kysely connection; beginning and ending a transaction is the borrower's business. */
class Borrowed implements DatabaseConnection {
  readonly #client: pg.PoolClient
  constructor(client: pg.PoolClient) {
    this.#client = client
  }
  async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    const result = await send<Row & pg.QueryResultRow>(this.#client, query.sql, query.parameters)
    return { rows: result.rows, numAffectedRows: BigInt(result.rowCount ?? 0) }
  }
  streamQuery<Row>(): AsyncIterableIterator<QueryResult<Row>> {
    throw new Error('streaming is done with a cursor, not with this connection')
  }
}

const refuseNesting = (): Promise<void> =>
  Promise.reject(new Error('a transaction is opened by tx(scope), nowhere else'))

const driverOf = (connection: DatabaseConnection): Driver => ({
  init: async () => {},
  acquireConnection: async () => connection,
  beginTransaction: refuseNesting,
  commitTransaction: refuseNesting,
  rollbackTransaction: refuseNesting,
  releaseConnection: async () => {},
  destroy: async () => {},
})

const adapter = new PostgresAdapter()
const compiler = new PostgresQueryCompiler()

/** A query builder on one borrowed client. The caller says which tables it may name. */
export const queriesOn = <Tables>(client: pg.PoolClient): Kysely<Tables> => {
  const dialect: Dialect = {
    createAdapter: () => adapter,
    createDriver: () => driverOf(new Borrowed(client)),
    createQueryCompiler: () => compiler,
    createIntrospector: (db) => new PostgresIntrospector(db),
  }
  return new Kysely<Tables>({ dialect })
}
