import { z } from 'zod'
import { type Day, parseDay, parseInstant, plus } from '../../../kernel/clock.ts'
import { type Id, isId } from '../../../kernel/ids.ts'
import type { OwnCursor, OwnWish } from '../../../foundation/cases/index.ts'
import { OWN_ORDERS, OWN_SHOWS, type OwnOrder, type OwnShow } from '../../../foundation/cases/words.ts'

/** Periods that the list can be narrowed to, by what it is sorted by. */
export const PERIODS = {
  changed: ['last-30-days', 'last-12-months', 'older'],
  deadline: ['next-30-days', 'late'],
} as const
type Period = (typeof PERIODS)[OwnOrder][number]

/** What the address of "my cases" says, as it was sent by a link or by the form. */
export interface OwnQuery {
  readonly show: OwnShow
  readonly order: OwnOrder
  readonly q: string
  readonly authority: Id | null
  readonly service: string | null
  /** Null where none is chosen, or one that belongs to another order. */
  readonly period: Period | null
  readonly after: OwnCursor | null
}

/** Where a list goes on, as it stands in an address: `2026-11-23T14:06:00.000Z_id`, by deadline `2026-11-23_id`. */
const aCursor = z.string().transform((text, context): OwnCursor => {
  const [at = '', id = ''] = text.split('_', 2)
  const [moment, on] = [parseInstant(at), parseDay(at)]
  if (isId(id) && moment !== null) return { order: 'changed', at: moment, id }
  if (isId(id) && on !== null) return { order: 'deadline', at: on, id }
  context.addIssue('a place in the list')
  return z.NEVER
})

// A field that was left as it is comes along empty.
const word = z.string().max(200).optional()

/** The query of the page. What names nothing that there is narrows to nothing; what is no place in the list is refused. */
export const takesOwn = z
  .object({
    show: z.enum(OWN_SHOWS).catch('all'),
    sort: z.enum(OWN_ORDERS).catch('changed'),
    q: word,
    authority: word,
    service: word,
    period: word,
    after: aCursor.optional(),
    saved: z.string().optional(),
    discarded: z
      .string()
      .transform((text) => parseInstant(text) ?? undefined)
      .optional(),
  })
  .transform(({ show, sort, q, authority, service, period, after, ...rest }) => {
    const periods: readonly Period[] = PERIODS[sort]
    const query: OwnQuery = {
      show,
      order: sort,
      q: q?.trim() ?? '',
      authority: authority !== undefined && isId(authority) ? authority : null,
      service: service === undefined || service === '' ? null : service,
      period: periods.find((one) => one === period) ?? null,
      after: after ?? null,
    }
    return { query, ...rest }
  })

/** The address of "my cases" with some of it changed; what is as usual is left out. */
export const ownPath = (query: OwnQuery, change: Partial<OwnQuery> = {}): string => {
  const { show, order, q, authority, service, period, after } = { ...query, after: null, ...change }
  const said = new URLSearchParams()
  if (show !== 'all') said.set('show', show)
  if (order !== 'changed') said.set('sort', order)
  if (q !== '') said.set('q', q)
  if (authority !== null) said.set('authority', authority)
  if (service !== null) said.set('service', service)
  if (period !== null) said.set('period', period)
  if (after !== null) said.set('after', `${after.at}_${after.id}`)
  const text = said.toString()
  return text === '' ? '/konto/vorgaenge' : `/konto/vorgaenge?${text}`
}

/** Whether anything narrows the list beside the part that is shown. */
export const isNarrowed = ({ q, authority, service, period }: OwnQuery): boolean =>
  q !== '' || authority !== null || service !== null || period !== null

const DAYS: Readonly<Record<Period, (today: Day) => Pick<OwnWish, 'from' | 'to'>>> = {
  'last-30-days': (today) => ({ from: plus(today, '-P30D'), to: null }),
  'last-12-months': (today) => ({ from: plus(today, '-P1Y'), to: null }),
  older: (today) => ({ from: null, to: plus(plus(today, '-P1Y'), '-P1D') }),
  'next-30-days': (today) => ({ from: today, to: plus(today, 'P30D') }),
  late: (today) => ({ from: null, to: plus(today, '-P1D') }),
}

/** What is to be listed. */
export const wishOf = ({ show, order, q, authority, service, period, after }: OwnQuery, today: Day): OwnWish => ({
  show,
  order,
  search: q,
  authority,
  service,
  ...(period === null ? { from: null, to: null } : DAYS[period](today)),
  after,
})
