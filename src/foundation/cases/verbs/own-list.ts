import { type Actor, partyOf } from '../../../kernel/actor.ts'
import { type Day, dayOf, endOf, type Instant, instant, plus } from '../../../kernel/clock.ts'
import type { Id } from '../../../kernel/ids.ts'
import { inAccount, type Tx } from '../../../platform/postgres/index.ts'
import { listDrafts } from '../../forms/index.ts'
import type { DraftHead } from '../../forms/draft-words.ts'
import { both, type OwnSearch, readable, readSearch } from '../domain/find-own.ts'
import { statusesOf } from '../domain/glance.ts'
import { caseIn, caseRefOf } from '../case-words.ts'
import type { OwnCase, OwnOrder, OwnShow } from '../own-words.ts'
import type { CasesShell } from '../shell.ts'
import { findOwnCases } from '../store/own-cases.ts'
import { findOwnNumber, listOwnPage, ownAuthorities, ownServices, type OwnSpan } from '../store/own-list.ts'
import { ROWS_ON_A_PAGE } from './lists.ts'

/** A line of "my cases": what was sent, or what is still being written. */
export type OwnEntry =
  | { readonly kind: 'case'; readonly line: OwnCase }
  | { readonly kind: 'draft'; readonly draft: DraftHead }

/** Where a page goes on: after this row, by the order that was asked for. */
export type OwnCursor =
  | { readonly order: 'changed'; readonly at: Instant; readonly id: Id }
  | { readonly order: 'deadline'; readonly at: Day; readonly id: Id }

/** What is to be shown. The days bound what is sorted by: the last change, or the deadline. */
export interface OwnWish {
  readonly show: OwnShow
  readonly authority: Id | null
  readonly service: string | null
  readonly search: string
  readonly order: OwnOrder
  readonly from: Day | null
  readonly to: Day | null
  readonly after: OwnCursor | null
}

/** Everything, last changed first. */
export const ALL_OWN: OwnWish = {
  show: 'all',
  authority: null,
  service: null,
  search: '',
  order: 'changed',
  from: null,
  to: null,
  after: null,
}

/** A page of "my cases" and where the next one starts. */
export interface OwnPage {
  readonly rows: readonly OwnEntry[]
  readonly next: OwnCursor | null
}

type ListShell = Pick<CasesShell, 'db' | 'clock' | 'services'>

const startOf = (on: Day): Instant => endOf(plus(on, '-P1D'))
const lastOf = (on: Day): Instant => instant(Date.parse(endOf(on)) - 1)

const spanOf = ({ order, from, to, after }: OwnWish): OwnSpan =>
  order === 'deadline'
    ? { order, from, to, after: after?.order === order ? after : null }
    : {
        order,
        from: from && startOf(from),
        to: to && lastOf(to),
        after: after?.order === order ? after : null,
      }

/** The services that a page may show and is asked for, and the number where one was typed. */
interface Narrowed {
  readonly services: 'all' | readonly string[]
  readonly number: string | null
}

const narrowed = async (shell: Pick<CasesShell, 'services'>, actor: Actor, wish: OwnWish): Promise<Narrowed> => {
  const known = (await shell.services.current()).map(({ service }) => service)
  const search: OwnSearch | null = readSearch(wish.search, known)
  const asked = both(readable(actor, known), wish.service === null ? 'all' : [wish.service])
  if (search === null) return { services: asked, number: null }
  if (search.by === 'number') return { services: asked, number: search.number }
  return { services: both(asked, search.services), number: null }
}

const has = (services: Narrowed['services'], service: string): boolean =>
  services === 'all' || services.includes(service)

/** A number names so few cases that what else narrows the list is looked up on them. */
const byNumber = async (tx: Tx, party: Id, wish: OwnWish & Narrowed): Promise<readonly OwnCase[]> => {
  const found = wish.number === null ? [] : await findOwnNumber(tx, party, wish.number)
  return found.filter(
    (line) =>
      statusesOf(wish.show).includes(line.status) &&
      (wish.authority === null || line.authority === wish.authority) &&
      has(wish.services, line.service),
  )
}

const cursorOf = (order: OwnOrder, entry: OwnEntry): OwnCursor | null => {
  if (entry.kind === 'draft') return { order: 'changed', at: entry.draft.changedAt, id: entry.draft.id }
  const { due, changedAt, id } = entry.line
  if (order === 'changed') return { order, at: changedAt, id }
  return due === null ? null : { order, at: due, id }
}

const keyOf = (entry: OwnEntry): string =>
  entry.kind === 'case' ? `${entry.line.changedAt} ${entry.line.id}` : `${entry.draft.changedAt} ${entry.draft.id}`

/** Drafts among cases by their last change. While a draft is being closed both are there: the case counts. */
const merged = (lines: readonly OwnCase[], drafts: readonly DraftHead[]): readonly OwnEntry[] => {
  const sent = new Set(lines.map(({ id }) => id))
  const entries: readonly OwnEntry[] = [
    ...lines.map((line) => ({ kind: 'case', line }) as const),
    ...drafts.filter(({ id }) => !sent.has(id)).map((draft) => ({ kind: 'draft', draft }) as const),
  ]
  return drafts.length === 0 ? entries : entries.toSorted((a, b) => (keyOf(a) < keyOf(b) ? 1 : -1))
}

const draftsFor = async (shell: ListShell, actor: Actor, wish: OwnWish & Narrowed): Promise<readonly DraftHead[]> => {
  const shows = wish.show === 'all' || wish.show === 'open' || wish.show === 'drafts'
  const span = spanOf(wish)
  if (!shows || wish.number !== null || span.order !== 'changed') return []
  const { authority, services } = wish
  const { after, from, to } = span
  const page = await listDrafts(shell)(actor, {
    after: after && { changedAt: after.at, id: after.id },
    narrow: { authority, services, from, to },
    limit: ROWS_ON_A_PAGE + 1,
  })
  return page.rows
}

/**
 * "My cases" of the party that somebody acts for: all cases of all authorities and what is still being written. A mandate
 * for some services shows these only. How long it takes does not depend on how many cases the party has.
 */
export const listOwn =
  (shell: ListShell) =>
  async (actor: Actor, asked: OwnWish = ALL_OWN): Promise<OwnPage> => {
    const wish = { ...asked, ...(await narrowed(shell, actor, asked)) }
    const party = partyOf(actor)
    const limit = ROWS_ON_A_PAGE + 1
    const page = { party, statuses: statusesOf(wish.show), span: spanOf(wish), limit, ...pick(wish) }
    const lines = await shell.db.tx(inAccount(party), (tx) =>
      wish.number === null ? listOwnPage(tx, page) : byNumber(tx, party, wish),
    )
    const entries = merged(lines, await draftsFor(shell, actor, wish))
    const rows = entries.slice(0, ROWS_ON_A_PAGE)
    const last = rows.at(-1)
    return { rows, next: entries.length > ROWS_ON_A_PAGE && last ? cursorOf(wish.order, last) : null }
  }

const pick = ({ authority, services }: OwnWish & Narrowed) => ({ authority, services })

/** Cases in which it is the party's turn: the nearest deadlines first, then those without one. */
export const listDuties =
  (shell: ListShell) =>
  async (actor: Actor, most: number): Promise<readonly OwnCase[]> => {
    const { services } = await narrowed(shell, actor, ALL_OWN)
    const party = partyOf(actor)
    const page = { party, statuses: statusesOf('action'), authority: null, services, limit: most } as const
    const open = { from: null, to: null, after: null } as const
    return shell.db.tx(inAccount(party), async (tx) => {
      const due = await listOwnPage(tx, { ...page, span: { order: 'deadline', ...open } })
      if (due.length === most) return due
      const changed = await listOwnPage(tx, { ...page, span: { order: 'changed', ...open } })
      return [...due, ...changed.filter((line) => line.due === null)].slice(0, most)
    })
  }

/** What the list of the party can be narrowed to: the authorities and services that it has cases with. */
export interface OwnChoices {
  readonly authorities: readonly Id[]
  readonly services: readonly string[]
}

/** What the list of the party can be narrowed to, as far as somebody may read it. */
export const ownChoices =
  (shell: ListShell) =>
  async (actor: Actor): Promise<OwnChoices> => {
    const { services } = await narrowed(shell, actor, ALL_OWN)
    const party = partyOf(actor)
    return shell.db.tx(inAccount(party), async (tx) => ({
      authorities: await ownAuthorities(tx, party),
      services: (await ownServices(tx, party)).filter((service) => has(services, service)),
    }))
  }

const MOST_UPCOMING = 100

/** A case with a day that comes near. */
export type UpcomingCase = OwnCase & { readonly due: Day; readonly caseRef: string }

/**
 * The deadlines of a party that have not passed, the nearest first, at most a hundred, of all its cases or of these: for
 * notices and calendars. Whose deadline it is says `turnOf(status)`.
 */
export const upcomingOf =
  (shell: Pick<CasesShell, 'db' | 'clock'>) =>
  (party: Id, cases: readonly string[] | null = null): Promise<readonly UpcomingCase[]> =>
    shell.db.tx(inAccount(party), async (tx) => {
      const today = dayOf(shell.clock())
      const span = { order: 'deadline', from: today, to: null, after: null } as const
      const statuses = statusesOf('open')
      const page = { party, statuses, authority: null, services: 'all', span, limit: MOST_UPCOMING } as const
      const found =
        cases === null
          ? await listOwnPage(tx, page)
          : await findOwnCases(
              tx,
              party,
              cases.slice(0, MOST_UPCOMING).flatMap((text) => caseIn(text)?.id ?? []),
            )
      const open = found.filter(({ status }) => statuses.includes(status))
      return open.flatMap((line) =>
        line.due === null || line.due < today ? [] : [{ ...line, due: line.due, caseRef: caseRefOf(line) }],
      )
    })
