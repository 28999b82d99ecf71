import type { Day, Instant } from '../../../kernel/clock.ts'
import type { Id } from '../../../kernel/ids.ts'
import type { Tx } from '../../../platform/postgres/index.ts'
import type { OwnCase } from '../own-words.ts'
import type { FederalStatus } from '../service-words.ts'
import { readOwn } from './own-cases.ts'
import type { CasesTables } from './tables.ts'

/** What a page is sorted by, from where to where, and after which row it goes on. Both ends belong to it. */
export type OwnSpan =
  | {
      readonly order: 'changed'
      readonly from: Instant | null
      readonly to: Instant | null
      readonly after: { readonly at: Instant; readonly id: Id } | null
    }
  | {
      readonly order: 'deadline'
      readonly from: Day | null
      readonly to: Day | null
      readonly after: { readonly at: Day; readonly id: Id } | null
    }

/** A page of the list of a party: cases in one of these federal states, and what else narrows it. */
export interface OwnPageWish {
  readonly party: Id
  readonly statuses: readonly FederalStatus[]
  readonly authority: Id | null
  readonly services: 'all' | readonly string[]
  readonly span: OwnSpan
  readonly limit: number
}

type Values = unknown[]

const place = (values: Values, value: unknown): string => `$${values.push(value)}`

/** Newest change first, or nearest deadline first; who has no deadline stands in no list of deadlines. */
const ORDERS = {
  changed: { column: 'changed_at', direction: 'desc', beyond: '<', only: '' },
  deadline: { column: 'due', direction: 'asc', beyond: '>', only: 'and due is not null' },
} as const

const spanOf = (span: OwnSpan, values: Values): string => {
  const { column, beyond, only } = ORDERS[span.order]
  const type = span.order === 'changed' ? 'timestamptz' : 'date'
  const parts = [
    only,
    span.from === null ? '' : `and ${column} >= ${place(values, span.from)}::${type}`,
    span.to === null ? '' : `and ${column} <= ${place(values, span.to)}::${type}`,
    span.after === null
      ? ''
      : `and (${column}, case_id) ${beyond} (${place(values, span.after.at)}::${type}, ${place(values, span.after.id)}::uuid)`,
  ]
  return parts.filter((part) => part !== '').join(' ')
}

/**
 * The statement of a page. Each federal state, and each service where some are named, is a range of an index that is
 * read from its end for one page at most; so the number of rows that are touched does not depend on how many there are.
 */
export const ownPageStatement = (wish: OwnPageWish): { readonly text: string; readonly values: readonly unknown[] } => {
  const { column, direction } = ORDERS[wish.span.order]
  const values: Values = []
  const party = place(values, wish.party)
  const lanes = `unnest(${place(values, wish.statuses)}::text[]) lane_status`
  const named = wish.services === 'all' ? '' : `cross join unnest(${place(values, wish.services)}::text[]) lane_service`
  const order = `order by ${column} ${direction}, case_id ${direction} limit ${place(values, wish.limit)}`
  const text = `select page.* from ${lanes} ${named} cross join lateral (
      select * from cases.own_case where account_id = ${party} and status = lane_status
        ${wish.services === 'all' ? '' : 'and service = lane_service'}
        ${wish.authority === null ? '' : `and authority_id = ${place(values, wish.authority)}`}
        ${spanOf(wish.span, values)} ${order}
    ) page ${order}`
  return { text, values }
}

/** A page of the list of a party. */
export const listOwnPage = async (tx: Tx, wish: OwnPageWish): Promise<readonly OwnCase[]> => {
  if (wish.statuses.length === 0) return []
  if (wish.services !== 'all' && wish.services.length === 0) return []
  const { text, values } = ownPageStatement(wish)
  return (await tx.sql<CasesTables['cases.own_case']>(text, values)).map(readOwn)
}

/** The cases of a party with this number. Numbers are made per authority, so there may be more than one. */
export const findOwnNumber = async (tx: Tx, party: Id, number: string): Promise<readonly OwnCase[]> => {
  const rows = await tx.sql<CasesTables['cases.own_case']>(
    'select * from cases.own_case where account_id = $1 and number = $2 order by authority_id, case_id limit 25',
    [party, number],
  )
  return rows.map(readOwn)
}

// From one key to the next over the index: as many steps as there are different ones, not as there are rows.
const STEPS = (column: 'authority_id' | 'service'): string => `
with recursive step as (
  (select ${column} from cases.own_case where account_id = $1 order by ${column} limit 1)
  union all
  select (select o.${column} from cases.own_case o where o.account_id = $1 and o.${column} > step.${column}
          order by o.${column} limit 1)
  from step where step.${column} is not null
)
select ${column} as key from step where ${column} is not null limit $2`

const MOST_KEYS = 1000

/** The authorities that a party has cases with, in the order of their ids. */
export const ownAuthorities = async (tx: Tx, party: Id): Promise<readonly Id[]> =>
  (await tx.sql<{ key: Id }>(STEPS('authority_id'), [party, MOST_KEYS])).map(({ key }) => key)

/** The services that a party has cases of, in the order of their ids. */
export const ownServices = async (tx: Tx, party: Id): Promise<readonly string[]> =>
  (await tx.sql<{ key: string }>(STEPS('service'), [party, MOST_KEYS])).map(({ key }) => key)
