import type { Deadline, Fee, Service, State, Workflow } from '../../../foundation/cases/words.ts'
import { type Cents, cents } from '../../../kernel/money.ts'
import type { Label } from '../../../kernel/texts.ts'

/** A step that somebody who thinks of applying can expect. */
export interface Step {
  readonly state: State
  /** On the side: the applicant may have to do something, such as answering a question. */
  readonly perhaps: boolean
}

/** Up to sending the applicant acts, from then on the others; withdrawing leads nowhere that people hope for. */
const isOnward = (workflow: Workflow, from: string, by: string): boolean =>
  from === workflow.start ? by === 'applicant' : by !== 'applicant'

/** The ids of the states on the shortest way to an end, by the moves in the order in which they are written. */
const wayToEnd = (
  { start, states, transitions }: Workflow,
  isOnWay: (from: string, by: string) => boolean,
): string[] => {
  const cameFrom = new Map<string, string | null>([[start, null]])
  for (const at of cameFrom.keys()) {
    if (states.some(({ id, final }) => id === at && final)) {
      const way: string[] = []
      for (let back: string | null = at; back !== null; back = cameFrom.get(back) ?? null) way.unshift(back)
      return way
    }
    for (const { from, to, by } of transitions)
      if (from === at && isOnWay(from, by) && !cameFrom.has(to)) cameFrom.set(to, at)
  }
  return [start]
}

/**
 * From filling in to the decision that is hoped for, each state once; behind a state stand those on the side in which
 * the applicant would have to act.
 */
export const wayOf = (workflow: Workflow): readonly Step[] => {
  const way = wayToEnd(workflow, (from, by) => isOnward(workflow, from, by))
  const seen = new Set(way)
  return way.flatMap((id) => {
    const aside = workflow.transitions.flatMap(({ from, to }) => (from === id && !seen.has(to) ? [to] : []))
    for (const to of aside) seen.add(to)
    const stateOf = (wanted: string): readonly State[] => workflow.states.filter((state) => state.id === wanted)
    return [
      ...stateOf(id).map((state) => ({ state, perhaps: false })),
      ...[...new Set(aside)]
        .flatMap(stateOf)
        .filter(({ status }) => status === 'ACTION_REQUIRED')
        .map((state) => ({ state, perhaps: true })),
    ]
  })
}

/** The deadlines that begin when the application is sent: they bind the authority. */
export const deadlinesOfDecision = ({ workflow, deadlines }: Service): readonly Deadline[] => {
  const begun = workflow.transitions
    .filter(({ from }) => from === workflow.start)
    .flatMap(({ then = [] }) => then)
    .flatMap((effect) => (effect.effect === 'start' ? [effect.deadline] : []))
  return deadlines.filter(({ id }) => begun.includes(id))
}

/** What a fee can cost; `least` and `most` are the same where there is one amount. */
export interface Price {
  readonly label: Label
  readonly least: Cents
  readonly most: Cents
  readonly law: string
}

/** The fees of a service with their span. A repeated part may add up to more than `most`. */
export const pricesOf = (fees: readonly Fee[]): readonly Price[] =>
  fees.flatMap(({ label, amount, law }) => {
    const amounts = amount.kind === 'fixed' ? [amount.cents] : Object.values(amount.cents)
    if (amounts.length === 0) return []
    return [{ label, law, least: cents(Math.min(...amounts)), most: cents(Math.max(...amounts)) }]
  })
