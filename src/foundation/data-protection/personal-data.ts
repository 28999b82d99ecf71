import { type Clock, later } from '../../kernel/clock.ts'
import { say } from '../../kernel/texts.ts'
import type { Outbox } from '../../platform/jobs/index.ts'
import { type Database, inAccount } from '../../platform/postgres/index.ts'
import { accessDataTexts as t } from './access-texts.ts'
import { EXPORT_QUEUE, type Holding, type HoldingsWish, type PersonalDataSource } from './person-words.ts'
import { deleteAccess, lookAccess } from './store/access.ts'
import { deleteAllExports } from './store/exports.ts'

interface SourceShell {
  readonly db: Database
  readonly clock: Clock
  readonly outbox: Outbox
}

// A job names at most this many files.
const FILES_IN_A_JOB = 100
/** A run may be writing a piece right now; bytes that come too late can't be opened, but would lie there. */
const BYTES_STAY = 'PT1H'

const holdings = (shell: SourceShell) =>
  async function* ({ account, language }: HoldingsWish): AsyncGenerator<Holding> {
    const [newest] = await shell.db.tx(inAccount(account), (tx) => lookAccess(tx, { account, before: null, limit: 1 }))
    if (!newest) return
    yield {
      kind: 'access-log',
      ref: account,
      title: say(t.log, language),
      href: '/konto/data/access',
      authority: null,
      what: say(t.what, language),
      law: 'DSGVO Art. 5 Abs. 2, Art. 15',
      kept: say(t.kept, language),
      erasure: { erased: true },
      open: async () => ({ items: [{ label: say(t.log, language), value: 'access.csv' }], files: [] }),
    }
  }

/** What this room holds about a person: the log of who read the data. */
export const personalData = (shell: SourceShell): PersonalDataSource => ({
  room: 'data-protection',
  title: t.title,
  purpose: t.purpose,
  readings: {},
  holdings: holdings(shell),
  names: async () => new Map(),
  personsOf: async () => [],
  obstacles: async () => [],
  erase: async (tx, account) => {
    await deleteAccess(tx, account)
    const addresses = await deleteAllExports(tx, account)
    for (let from = 0; from < addresses.length; from += FILES_IN_A_JOB)
      await shell.outbox.putFor(tx, later(shell.clock(), BYTES_STAY), {
        queue: EXPORT_QUEUE,
        payload: {
          scope: inAccount(account),
          kind: 'bytes',
          ref: { addresses: addresses.slice(from, from + FILES_IN_A_JOB).join(' ') },
        },
      })
    return []
  },
})
