import { dayOf, type Instant } from '../../../kernel/clock.ts'
import type { Id } from '../../../kernel/ids.ts'
import { cents } from '../../../kernel/money.ts'
import { ok, type Result } from '../../../kernel/result.ts'
import type { Answers } from '../../forms/words.ts'
import type { Case, CaseRefusal, CaseRef, LogEntry, Move } from '../case-words.ts'
import type { MoveRole, Service } from '../service-words.ts'
import { deadlinesAfter } from './deadlines.ts'
import { move } from './move.ts'
import { retentionOf } from './retention.ts'

/** Whether a state of a service ends the case. */
export const isFinal = (service: Service, state: string): boolean =>
  service.workflow.states.some((one) => one.id === state && one.final === true)

/** The next row of a case after a move. In a final state no deadline runs any more, and the time of its keeping begins. */
export const applyMove = (c: Case, m: Move, service: Service): Case => ({
  ...c,
  state: m.to,
  changedAt: m.at,
  movedBy: { ...c.movedBy, [m.on]: m.by.account },
  deadlines: isFinal(service, m.to) ? {} : deadlinesAfter(c.deadlines, m.effects, { service, on: dayOf(m.at) }),
  feeCents: cents(c.feeCents + m.chargedCents),
  deleteDue: isFinal(service, m.to) ? (retentionOf(service, m.to, m.at)?.due ?? null) : null,
  revision: c.revision + 1,
})

/** What a case is opened with: where it belongs, its number, and the fingerprint of the definition it keeps. */
export interface Opening extends CaseRef {
  readonly number: string
  readonly definitionHash: string
}

/** A case before its first move: revision 0, in the start state. The log of a case is replayed from here. */
export const blankCase = (service: Service, { authority, id, number, definitionHash }: Opening, at: Instant): Case => ({
  authority,
  id,
  number,
  service: service.id,
  version: service.version,
  definitionHash,
  state: service.workflow.start,
  openedAt: at,
  changedAt: at,
  assignee: null,
  movedBy: {},
  deadlines: {},
  feeCents: cents(0),
  deleteDue: null,
  revision: 0,
})

/** The first row of a case and the move that made it: the applicant's `submit`. Refuses like `move`. */
export const openCase = (
  service: Service,
  opening: Opening & { readonly account: Id; readonly answers: Answers },
  now: Instant,
): Result<{ readonly opened: Case; readonly move: Move }, CaseRefusal> => {
  const blank = blankCase(service, opening, now)
  const by = { account: opening.account, roles: ['applicant'] satisfies readonly MoveRole[] }
  const sent = move({ service, c: blank }, { on: 'submit', by, brings: {}, seen: 0, answers: opening.answers }, now)
  return sent.ok ? ok({ opened: applyMove(blank, sent.value, service), move: sent.value }) : sent
}

/** The move that an entry of the log speaks of, with its effects from the definition. Throws where the definition knows no such move. */
const moveOf = (service: Service, entry: LogEntry): Move => {
  const { on, to, at, role, chargedCents } = entry
  const from = entry.from ?? service.workflow.start
  const row = service.workflow.transitions.find(
    (one) => one.from === from && one.on === on && one.to === to && one.by === role,
  )
  if (!row) throw new Error(`log entry ${entry.seq}: ${service.id} has no move ${on} from ${from} to ${to}`)
  const by = { account: entry.account, roles: [role] }
  return { on, from, to, at, by, role, brings: {}, effects: row.then ?? [], chargedCents }
}

/** The row that the entries of a log add up to, in order, from `first` (see `blankCase`). */
export const replay = (service: Service, entries: readonly LogEntry[], first: Case): Case =>
  entries.reduce((c, entry) => applyMove(c, moveOf(service, entry), service), first)
