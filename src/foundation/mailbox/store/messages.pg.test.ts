import { beforeAll, describe, expect, it } from 'vitest'
import { freshDatabase } from '../../../../test/setup/database.ts'
import { afterFile } from '../../../../test/setup/after-file.ts'
import { type Id, id, newId } from '../../../kernel/ids.ts'
import { instant } from '../../../kernel/clock.ts'
import { asOwner, connect, type Database, inAccount } from '../../../platform/postgres/index.ts'
import { type MessagePage, pageQuery } from './message-page.ts'
import { sendersOf } from './messages.ts'

const ROWS = 50_000
const party = newId()
const SENDER = id('00000000-0000-7000-8000-000000000007')
let db: Database

beforeAll(async () => {
  const { appUrl, ownerUrl } = await freshDatabase()
  db = connect(appUrl, 1)
  afterFile(() => db.end())
  await db.tx(inAccount(party), (tx) =>
    tx.sql(
      `insert into mailbox.message (account_id, message_id, authority_id, kind, topics, official, body, provided_at, read_at, archived_at, case_ref)
       select $1::uuid, ('00000000-0000-7000-9000-' || lpad(to_hex(n), 12, '0'))::uuid,
         ('00000000-0000-7000-8000-' || lpad(to_hex(n % 100), 12, '0'))::uuid, 'information', '{}', false, ''::bytea,
         timestamptz '2026-01-01' + n * interval '1 minute',
         case when n % 500 <> 0 then now() end, case when n % 10 = 0 and n % 500 <> 0 then now() end, 'case ' || n / 10
       from generate_series(1, ${ROWS}) n`,
      [party],
    ),
  )
  await asOwner(ownerUrl, 'analyze mailbox.message')
})

const EVERYTHING: MessagePage = {
  party,
  part: 'inbox',
  authority: null,
  caseRef: null,
  from: null,
  to: null,
  topics: null,
  before: null,
  limit: 26,
}
const MIDDLE = id('00000000-0000-7000-9000-0000000061a8')

/** How the database reads a page: its plan as text, with the rows that every step touched. */
const planOf = async (wish: Partial<MessagePage>): Promise<{ readonly plan: string; readonly most: number }> => {
  const { text, values } = pageQuery({ ...EVERYTHING, ...wish })
  const rows = await db.tx(inAccount(party), (tx) =>
    tx.sql<{ 'QUERY PLAN': string }>(`explain (analyze, timing off) ${text}`, values),
  )
  const plan = rows.map((row) => row['QUERY PLAN']).join('\n')
  const touched = [...plan.matchAll(/actual rows=(\d+)/g)].map(([, count]) => Number(count))
  const removed = [...plan.matchAll(/Rows Removed by [^:]*: (\d+)/g)].map(([, count]) => Number(count))
  return { plan, most: Math.max(...touched, ...removed) }
}

describe('a page of a mailbox of fifty thousand messages', () => {
  it.each<[string, Partial<MessagePage>]>([
    ['the inbox', {}],
    ['a page in its middle', { before: MIDDLE }],
    ['what is unread', { part: 'unread' }],
    ['what was put away', { part: 'archive' }],
    ['one sender', { authority: SENDER }],
    ['one case', { caseRef: 'case 77' }],
    ['a period long ago', { from: instant('2026-01-02'), to: instant('2026-01-03') }],
  ])('is read from an index and touches little more than it shows: %s', async (_, wish) => {
    const { plan, most } = await planOf(wish)
    expect(plan).toContain('Index Scan')
    expect(plan).not.toMatch(/Seq Scan|Sort/)
    expect(most).toBeLessThan(200)
  })

  it('loses no message between its pages and shows none twice', async () => {
    const seen: Id[] = []
    for (let before: Id | null = null; ; ) {
      const { text, values } = pageQuery({ ...EVERYTHING, part: 'unread', before })
      const rows = await db.tx(inAccount(party), (tx) => tx.sql<{ message_id: Id }>(text, values))
      if (rows.length === 0) break
      seen.push(...rows.map(({ message_id }) => message_id))
      before = seen.at(-1) ?? null
    }
    expect(seen).toHaveLength(ROWS / 500)
    expect(seen).toEqual([...new Set(seen)].toSorted().toReversed())
  })

  it('knows its hundred senders without reading its messages', async () => {
    expect(await db.tx(inAccount(party), (tx) => sendersOf(tx, party))).toHaveLength(100)
  })
})
