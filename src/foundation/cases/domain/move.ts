import type { Instant } from '../../../kernel/clock.ts'
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import { type Answers, holds } from '../../forms/words.ts'
import type { Case, CaseRefusal, Command, Move, Mover } from '../case-words.ts'
import type { Service, Transition } from '../service-words.ts'
import { canExtend } from './deadlines.ts'
import { chargeOf } from './fees.ts'

/** A case with the definition that it keeps. */
export interface CaseInService {
  readonly service: Service
  readonly c: Case
}

/** Most characters of a text that a move brings along. */
export const MOST_CHARACTERS = 5000

/** A row that extends a deadline is only there while that deadline can still be extended. */
const isOpen = (service: Service, c: Case, row: Transition): boolean =>
  (row.then ?? []).every(
    (effect) =>
      effect.effect !== 'extend' ||
      canExtend(
        service.deadlines.find(({ id }) => id === effect.deadline),
        c.deadlines[effect.deadline],
      ),
  )

/** Who is a party to a case, sent it or represents a party may not act in it for the authority (HVwVfG § 20 (1) no. 1-4). */
export const isExcluded = (c: Pick<Case, 'movedBy'>, mover: Mover): boolean =>
  mover.isParty === true || mover.isTied === true || c.movedBy['submit'] === mover.account

const mayAct = (c: Case, row: Transition, mover: Mover): boolean =>
  mover.roles.includes(row.by) && (row.by === 'applicant' || row.by === 'system' || !isExcluded(c, mover))

/** Four eyes need a first pair: somebody made the earlier move, and it was somebody else, not the one whose place is taken here. */
const isSecondPair = (c: Case, row: Transition, mover: Mover): boolean => {
  if (row.notSameAs === undefined) return true
  const first = c.movedBy[row.notSameAs]
  if (first === undefined || first === mover.account) return false
  return !mover.inPlaceOf?.[row.by]?.includes(first)
}

const meets = (row: Transition, answers: Answers): boolean => row.when === undefined || holds(row.when, answers, '')

const hasBrought = (text: string | undefined): boolean =>
  text !== undefined && text.trim() !== '' && text.length <= MOST_CHARACTERS

const asked = (row: Transition, brings: Command['brings']): Command['brings'] =>
  Object.fromEntries((row.needs ?? []).map((need) => [need, brings[need]?.trim()]))

/**
 * Decides what a command makes of a case: the one place where a case changes state. Changes nothing itself.
 * Refuses, in this order: no such move from here, somebody else's move, who is excluded as a party, a second pair of eyes is missing, the case has
 * changed since it was looked at, a text is missing, blank or too long, the answers do not allow it.
 */
export const move = (
  { service, c }: CaseInService,
  command: Command & { readonly answers: Answers },
  now: Instant,
): Result<Move, CaseRefusal> => {
  if (service.id !== c.service || service.version !== c.version) {
    return refuse({ code: 'case/unknown-service', service: c.service })
  }
  const { on, by, answers } = command
  const possible = service.workflow.transitions.filter(
    (row) => row.from === c.state && row.on === on && isOpen(service, c, row),
  )
  if (possible.length === 0) return refuse({ code: 'case/not-possible-now', state: c.state, on })
  const own = possible.filter((row) => mayAct(c, row, by))
  if (own.length === 0) {
    const excluded = possible.some(({ by: role }) => by.roles.includes(role)) && isExcluded(c, by)
    return refuse({ code: excluded ? 'case/excluded' : 'case/not-yours', on })
  }
  const clear = own.filter((row) => isSecondPair(c, row, by))
  const row = clear.find((one) => meets(one, answers)) ?? clear[0]
  if (!row) return refuse({ code: 'case/four-eyes', on })
  if (command.seen !== c.revision)
    return refuse({ code: 'case/changed-meanwhile', seen: command.seen, now: c.revision })
  const missing = row.needs?.find((need) => !hasBrought(command.brings[need]))
  if (missing) return refuse({ code: 'case/needs', need: missing })
  if (!meets(row, answers)) return refuse({ code: 'case/not-possible-now', state: c.state, on })
  const charged = chargeOf({ service, c, row, answers })
  if (!charged.ok) return charged
  const { to, by: role, then: effects = [] } = row
  const brings = asked(row, command.brings)
  return ok({ on, from: c.state, to, at: now, by, role, brings, effects, chargedCents: charged.value })
}

/** The moves that somebody can make now, for the buttons of a page: those that only lack a text to bring along. */
export const possibleMoves = ({ service, c }: CaseInService, mover: Mover, answers: Answers): readonly Transition[] =>
  service.workflow.transitions.filter(
    (row) =>
      row.from === c.state &&
      isOpen(service, c, row) &&
      mayAct(c, row, mover) &&
      isSecondPair(c, row, mover) &&
      meets(row, answers),
  )
