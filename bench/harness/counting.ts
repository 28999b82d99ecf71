import type { Database, Tx } from '../../src/platform/postgres/index.ts'

/** What was asked of a database so far. */
export interface Trips {
  /** Single statements that read. */
  readonly reads: number
  /** Single statements that change something and are durable when they are answered. */
  readonly changes: number
  readonly transactions: number
}

/** A database that counts what is asked of it. */
export interface Counting {
  readonly db: Database
  readonly trips: () => Trips
  readonly restart: () => void
}

const NONE: Trips = { reads: 0, changes: 0, transactions: 0 }

/** Counts what is asked of a database. */
export const counting = (db: Database): Counting => {
  const count = { reads: 0, changes: 0, transactions: 0 }
  return {
    trips: () => ({ ...count }),
    restart: () => void Object.assign(count, NONE),
    db: {
      ...db,
      look: (text, values) => {
        count.reads++
        return db.look(text, values)
      },
      alone: (text, values) => {
        count.changes++
        return db.alone(text, values)
      },
      tx: <Outcome>(scope: Tx['scope'], work: (tx: Tx) => Promise<Outcome>) => {
        count.transactions++
        return db.tx(scope, work)
      },
    },
  }
}
