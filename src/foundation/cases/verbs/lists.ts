import type { Actor } from '../../../kernel/actor.ts'
import type { Instant } from '../../../kernel/clock.ts'
import type { Id } from '../../../kernel/ids.ts'
import { refuse, ok, type Result } from '../../../kernel/result.ts'
import { inAuthority, type Tx } from '../../../platform/postgres/index.ts'
import { noteReading } from '../../data-protection/index.ts'
import { READING_LAW } from '../domain/law/reading.ts'
import { parseFileNumber, fileNumber } from '../domain/number.ts'
import type { CasesShell } from '../shell.ts'
import { type CaseCursor, findByNumber, listCases, type StoredCase } from '../store/cases.ts'
import { attentionOf, listAttention, type Waiting } from '../store/attention.ts'
import { leftSince } from '../store/party-left.ts'
import type { Case, CaseRef, CaseRefusal } from '../words.ts'
import { staffRoles } from './roles.ts'
import { applicantNames } from './view-case.ts'

/** How many rows a list shows at once. */
export const ROWS_ON_A_PAGE = 25

/** A page of a list and where the next one starts. */
export interface Page<Row> {
  readonly rows: readonly Row[]
  readonly next: CaseCursor | null
}

/** A line of the worklist. */
export interface WorklistRow extends Waiting {
  readonly row: Case
  /** Null where the name is erased. */
  readonly applicant: string | null
  /** Since when the account of a party is closed; null where all have a mailbox. */
  readonly left: Instant | null
}

/** A page out of rows of which one more than a page was asked for. */
export const cut = <Row>(rows: readonly Row[], cursorOf: (row: Row) => CaseCursor): Page<Row> => {
  const shown = rows.slice(0, ROWS_ON_A_PAGE)
  const last = shown.at(-1)
  return { rows: shown, next: rows.length > ROWS_ON_A_PAGE && last !== undefined ? cursorOf(last) : null }
}

/** Which cases of an authority a worklist shows: in these states, all where none is named. */
export interface WorklistWish {
  readonly authority: Id
  readonly states: readonly string[]
  /** Only cases that wait for the office besides their moves, those that wait longest first; whatever their state. */
  readonly waiting?: boolean
  readonly after: CaseCursor | null
}

/** A page of what is wished, and where the next one starts. */
const pageOf = async (tx: Tx, wish: WorklistWish): Promise<Page<StoredCase>> => {
  const page = { ...wish, limit: ROWS_ON_A_PAGE + 1 }
  if (wish.waiting === true)
    return cut(await listAttention(tx, page), ({ row, since }) => ({ changedAt: since, id: row.id }))
  return cut(await listCases(tx, page), ({ row }) => ({ changedAt: row.changedAt, id: row.id }))
}

/** A page of the worklist. The names on it are opened for this page only, and one entry of the audit trail names all rows. */
export const listWork =
  (shell: Pick<CasesShell, 'db' | 'clock' | 'keys' | 'outbox'>) =>
  (actor: Actor, wish: WorklistWish): Promise<Result<Page<WorklistRow>, CaseRefusal>> =>
    shell.db.tx(inAuthority(wish.authority), async (tx) => {
      if (staffRoles(actor, wish.authority).length === 0) return refuse({ code: 'case/not-found' })
      const page = await pageOf(tx, wish)
      const names = await applicantNames(shell, tx, page.rows)
      const rows = page.rows.map(({ row }) => row.id)
      const left = await leftSince(tx, wish.authority, rows)
      const waiting = await attentionOf(tx, wish.authority, rows)
      const reading = { act: 'cases.list', rows, purpose: 'worklist', law: READING_LAW } as const
      await noteReading(shell)(tx, reading, { doer: actor, at: shell.clock() })
      const shown = page.rows.map(({ row }) => {
        return { row, applicant: names.get(row.id) ?? null, left: left.get(row.id) ?? null, ...waiting(row.id) }
      })
      return ok({ next: page.next, rows: shown })
    })

/** The case of a file number in the own authority, as somebody typed it. What is found is a reading, what is not is none. */
export const findNumber =
  (shell: Pick<CasesShell, 'db' | 'clock' | 'outbox'>) =>
  async (actor: Actor, authority: Id, text: string): Promise<CaseRef | null> => {
    const number = parseFileNumber(text)
    if (!number || staffRoles(actor, authority).length === 0) return null
    return shell.db.tx(inAuthority(authority), async (tx) => {
      const found = await findByNumber(tx, authority, fileNumber(number))
      if (!found) return null
      const reading = { act: 'cases.find', rows: [found.row.id], purpose: 'search', law: READING_LAW } as const
      await noteReading(shell)(tx, reading, { doer: actor, at: shell.clock() })
      return { authority, id: found.row.id }
    })
  }
