import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { type FreshDatabase, freshDatabase } from '../../../../test/setup/database.ts'
import { fillOwnCases, manyAuthority } from '../../../../test/setup/many-cases.ts'
import { withClient } from '../../../../test/setup/postgres.ts'
import { day, instant } from '../../../kernel/clock.ts'
import { id, newId } from '../../../kernel/ids.ts'
import { connect, type Database, inAccount } from '../../../platform/postgres/index.ts'
import { statusesOf } from '../domain/glance.ts'
import type { OwnCase } from '../own-words.ts'
import {
  findOwnNumber,
  listOwnPage,
  ownAuthorities,
  ownPageStatement,
  type OwnPageWish,
  ownServices,
  type OwnSpan,
} from './own-list.ts'

const SERVICES = ['dog-tax', 'residence-certificate', 'resident-parking-permit', 'trade-registration']
const ROWS = 15_000
const PAGE = 26
const [party, neighbour] = [newId(), newId()]

let fresh: FreshDatabase
let db: Database
beforeAll(async () => {
  fresh = await freshDatabase()
  db = connect(fresh.appUrl)
  await fillOwnCases(db, party, { count: ROWS, authorities: 100, services: SERVICES })
  await fillOwnCases(db, neighbour, { count: 25, authorities: 5, services: SERVICES })
  await withClient(fresh.ownerUrl, (client) => client.query('analyze cases.own_case'))
})
afterAll(() => db.end())

interface PlanNode {
  readonly 'Node Type': string
  readonly 'Actual Rows': number
  readonly 'Actual Loops': number
  readonly 'Rows Removed by Filter'?: number | undefined
  readonly Plans?: readonly PlanNode[] | undefined
}
const planNode: z.ZodType<PlanNode> = z.object({
  'Node Type': z.string(),
  'Actual Rows': z.number(),
  'Actual Loops': z.number(),
  'Rows Removed by Filter': z.number().optional(),
  get Plans() {
    return z.array(planNode).optional()
  },
})

const nodesOf = (node: PlanNode): readonly PlanNode[] => [node, ...(node.Plans ?? []).flatMap(nodesOf)]

/** The nodes of what really happened when the statement ran in the scope of the party. */
const planOf = async (text: string, values: readonly unknown[]): Promise<readonly PlanNode[]> => {
  const [row] = await db.tx(inAccount(party), (tx) =>
    tx.sql<{ 'QUERY PLAN': unknown }>(`explain (analyze, format json) ${text}`, values),
  )
  const plan = z.array(z.object({ Plan: planNode })).parse(row?.['QUERY PLAN'])
  return plan.flatMap(({ Plan }) => nodesOf(Plan))
}

/** All rows that any part of a plan looked at, also those that it threw away. */
const touched = (nodes: readonly PlanNode[]): number =>
  nodes
    .filter((node) => node['Node Type'].endsWith('Scan') && node['Node Type'] !== 'Function Scan')
    .reduce(
      (sum, node) => sum + node['Actual Loops'] * (node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0)),
      0,
    )

const CHANGED: OwnSpan = { order: 'changed', from: null, to: null, after: null }
const DEADLINE: OwnSpan = { order: 'deadline', from: null, to: null, after: null }
const spans: readonly OwnSpan[] = [
  CHANGED,
  { ...CHANGED, from: instant('2026-01-01T00:30:00.000Z'), to: instant('2026-01-01T03:00:00.000Z') },
  { ...CHANGED, after: { at: instant('2026-01-01T03:00:00.000Z'), id: id('10000000-0000-7000-8000-000000010800') } },
  DEADLINE,
  { ...DEADLINE, from: day('2027-01-01'), to: day('2027-06-30') },
  { ...DEADLINE, after: { at: day('2027-05-01'), id: id('10000000-0000-7000-8000-000000000100') } },
]

const wishes: readonly OwnPageWish[] = (['all', 'action', 'open', 'completed'] as const).flatMap((show) =>
  [null, id(manyAuthority(40))].flatMap((authority) =>
    (['all', SERVICES.slice(0, 1), SERVICES] as const).flatMap((services) =>
      spans.map((span) => ({ party, statuses: statusesOf(show), authority, services, span, limit: PAGE })),
    ),
  ),
)

describe('the list of a party with many cases', () => {
  it('reads the heads of index ranges for every filter and order, never all rows', async () => {
    for (const wish of wishes) {
      const { text, values } = ownPageStatement(wish)
      const nodes = await planOf(text, values)
      const kinds = nodes.map((node) => node['Node Type'])
      const asked = JSON.stringify({ ...wish, party: undefined })
      expect(kinds, asked).not.toContain('Seq Scan')
      const lanes = wish.statuses.length * (wish.services === 'all' ? 1 : wish.services.length)
      expect(touched(nodes), asked).toBeLessThanOrEqual(lanes * PAGE)
    }
  })

  it('gives the same as a plain query does', async () => {
    for (const wish of wishes.filter(({ span }) => span.after === null && span.from === null)) {
      const rows = await db.tx(inAccount(party), (tx) => listOwnPage(tx, wish))
      const [column, direction] = wish.span.order === 'changed' ? ['changed_at', 'desc'] : ['due', 'asc']
      const plain = await db.tx(inAccount(party), (tx) =>
        tx.sql<{ case_id: string }>(
          `select case_id from cases.own_case where status = any($1) and ($2::uuid is null or authority_id = $2)
             and ($3::text[] is null or service = any($3)) and ${column} is not null
           order by ${column} ${direction}, case_id ${direction} limit ${PAGE}`,
          [wish.statuses, wish.authority, wish.services === 'all' ? null : wish.services],
        ),
      )
      expect(rows.map((row) => row.id)).toEqual(plain.map((row) => row.case_id))
    }
  })

  it('finds a number, the authorities and the services by index steps', async () => {
    await db.tx(inAccount(party), async (tx) => {
      expect((await findOwnNumber(tx, party, 'XX-2026-0003141')).map(({ number }) => number)).toEqual([
        'XX-2026-0003141',
      ])
      expect(await ownAuthorities(tx, party)).toHaveLength(100)
      expect(await ownServices(tx, party)).toEqual(SERVICES)
    })
  })

  it('shows nothing of another party, whatever is asked for in whose name', async () => {
    const foreign = { party, statuses: statusesOf('all'), authority: null, services: 'all', span: CHANGED } as const
    const rows = await db.tx(inAccount(neighbour), (tx) => listOwnPage(tx, { ...foreign, limit: PAGE }))
    expect(rows).toEqual([])
    expect(await db.tx(inAccount(neighbour), (tx) => findOwnNumber(tx, party, 'XX-2026-0000001'))).toEqual([])
  })

  it('is paged without a gap or a repetition while rows change', async () => {
    const wish = { party: neighbour, statuses: statusesOf('all'), authority: null, services: 'all', limit: 4 } as const
    const seen: string[] = []
    let span: OwnSpan = CHANGED
    for (;;) {
      const at: OwnSpan = span
      const rows: readonly OwnCase[] = await db.tx(inAccount(neighbour), (tx) => listOwnPage(tx, { ...wish, span: at }))
      const last = rows.at(-1)
      if (!last) break
      seen.push(...rows.map((row) => row.id))
      span = { ...CHANGED, after: { at: last.changedAt, id: last.id } }
      // One that was shown already changes: it moves to the top and is not met again.
      await db.tx(inAccount(neighbour), (tx) =>
        tx.sql('update cases.own_case set changed_at = now() where case_id = $1', [rows[0]?.id]),
      )
    }
    expect(seen).toHaveLength(25)
    expect(new Set(seen).size).toBe(25)
  })
})
