import { type Day, day, plus } from '../../../kernel/clock.ts'
import { nextWorkingDay, periodEnd } from '../../../kernel/working-days.ts'
import type { Case, RunningDeadline } from '../case-words.ts'
import type { Deadline, Effect, Service } from '../service-words.ts'

const DAY_MS = 86_400_000
const daysBetween = (from: Day, to: Day): number => (Date.parse(to) - Date.parse(from)) / DAY_MS

/** Starts a deadline with its whole length: the day of the event does not count, the end moves off days off (BGB §§ 187, 188, 193). */
export const startDeadline = (deadline: Deadline, on: Day): RunningDeadline => ({
  due: periodEnd(on, deadline.within),
  leftDays: null,
})

/** Stops the clock. The days that are left stay; a missed deadline keeps how late it is. */
export const pauseDeadline = (running: RunningDeadline, on: Day): RunningDeadline =>
  running.due === null ? running : { ...running, due: null, leftDays: daysBetween(on, day(running.due)) }

/** Lets a paused deadline run on with the days that were left; its end moves off days off unless it was missed before. */
export const resumeDeadline = (running: RunningDeadline, on: Day): RunningDeadline => {
  if (running.leftDays === null) return running
  const due = plus(on, `P${running.leftDays}D`.replace('P-', '-P'))
  return { ...running, due: running.leftDays < 0 ? due : nextWorkingDay(due), leftDays: null }
}

/** Whether a deadline can be extended now: the service allows it, it runs, and it was not extended before. */
export const canExtend = (deadline: Deadline | undefined, running: RunningDeadline | undefined): boolean =>
  deadline?.extendOnce !== undefined && running?.due != null && running.extended !== true

/** Extends a deadline once; the added time counts from the end of the time before (BGB § 190). */
export const extendDeadline = (deadline: Deadline, running: RunningDeadline): RunningDeadline =>
  canExtend(deadline, running) && deadline.extendOnce !== undefined && running.due !== null
    ? { due: periodEnd(day(running.due), deadline.extendOnce), leftDays: null, extended: true }
    : running

type Deadlines = Case['deadlines']
type DeadlineEffect = Extract<Effect, { readonly deadline: string }>

const isDeadlineEffect = (effect: Effect): effect is DeadlineEffect => 'deadline' in effect

const changed = (before: Deadlines, id: string, after: RunningDeadline | undefined): Deadlines => {
  const { [id]: _, ...rest } = before
  return after ? { ...rest, [id]: after } : rest
}

const afterEffect = (
  { effect, deadline: id }: DeadlineEffect,
  { service, running, on }: { readonly service: Service; readonly running: Deadlines; readonly on: Day },
): Deadlines => {
  const deadline = service.deadlines.find((one) => one.id === id)
  if (!deadline) throw new Error(`service ${service.id}: unknown deadline ${id}`)
  const before = running[id]
  if (effect === 'start') return changed(running, id, startDeadline(deadline, on))
  if (effect === 'stop' || before === undefined) return changed(running, id, undefined)
  if (effect === 'pause') return changed(running, id, pauseDeadline(before, on))
  if (effect === 'resume') return changed(running, id, resumeDeadline(before, on))
  return changed(running, id, extendDeadline(deadline, before))
}

/** The deadlines of a case after the effects of a move on a day, in the order of the effects. */
export const deadlinesAfter = (
  before: Deadlines,
  effects: readonly Effect[],
  { service, on }: { readonly service: Service; readonly on: Day },
): Deadlines =>
  effects.filter(isDeadlineEffect).reduce((running, effect) => afterEffect(effect, { service, running, on }), before)

/** The deadlines whose last day lies before today: what has to follow stands in each one's `then`. */
export const missedDeadlines = (service: Service, c: Case, today: Day): readonly Deadline[] =>
  service.deadlines.filter(({ id }) => {
    const due = c.deadlines[id]?.due
    return due != null && due < today
  })
