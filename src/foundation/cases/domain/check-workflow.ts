import { FEDERAL_STATUSES, type Service, type State, type Transition, type Workflow } from '../service-words.ts'
import { fault, type ServiceFinding } from './check-findings.ts'

/** The states that a case can come to from the start over these rows. */
const reachable = (start: string, rows: readonly Transition[]): ReadonlySet<string> => {
  const reached = new Set([start])
  for (let before = 0; before < reached.size; ) {
    before = reached.size
    for (const { from, to } of rows) if (reached.has(from)) reached.add(to)
  }
  return reached
}

const findStates = ({ start, states, transitions }: Workflow): readonly ServiceFinding[] => {
  const reached = reachable(start, transitions)
  return states.flatMap(({ id, final }) => {
    const at = `workflow.states.${id}`
    const leaves = transitions.some(({ from }) => from === id)
    return [
      ...(reached.has(id) ? [] : [fault('unreachable-state', at, `No sequence of moves leads to ${id}.`)]),
      ...(final || leaves ? [] : [fault('dead-end', at, `No move leads out of ${id}, and it is not final.`)]),
      ...(final && leaves ? [fault('leaves-final-state', at, `${id} is final, but a move leads out of it.`)] : []),
    ]
  })
}

const findUnknownStates = ({ start, states, transitions }: Workflow): readonly ServiceFinding[] => {
  const known = new Set(states.map(({ id }) => id))
  const named = [
    { at: 'workflow.start', state: start },
    ...transitions.flatMap(({ from, on, to }) => [
      { at: `workflow.transitions.${on}.from`, state: from },
      { at: `workflow.transitions.${on}.to`, state: to },
    ]),
  ]
  return named
    .filter(({ state }) => !known.has(state))
    .map(({ at, state }) => fault('unknown-state', at, `There is no state ${state}.`))
}

const wrongStatus = ({ start, transitions }: Workflow, { id, status, final = false }: State): string | null => {
  if (!FEDERAL_STATUSES.includes(status)) return `${id} maps to none of ${FEDERAL_STATUSES.join(', ')}.`
  if (final !== (status === 'COMPLETED')) return `${id} is ${final ? '' : 'not '}final, but its status is ${status}.`
  if (status === 'INITIATED' && id !== start) return `${id} is INITIATED, but an application starts in ${start}.`
  const acts = transitions.some(({ from, by, on }) => from === id && by === 'applicant' && on !== 'withdraw')
  return status === 'ACTION_REQUIRED' && !acts ? `${id} waits for the applicant, who can only withdraw.` : null
}

/** Every state maps to the federal status that people are shown, and it says the truth about whose turn it is. */
const findStatuses = (workflow: Workflow): readonly ServiceFinding[] =>
  workflow.states.flatMap((state) => {
    const wrong = wrongStatus(workflow, state)
    return wrong === null ? [] : [fault('wrong-status', `workflow.states.${state.id}.status`, wrong)]
  })

const findNoSubmit = ({ start, transitions }: Workflow): readonly ServiceFinding[] =>
  transitions.some(({ from, on, by }) => from === start && on === 'submit' && by === 'applicant')
    ? []
    : [fault('no-submit', 'workflow.start', `The applicant has no move "submit" out of ${start}.`)]

/** Two rows for the same person, state and command are told apart by a condition, or by where they lead in the log. */
const findAmbiguous = ({ transitions }: Workflow): readonly ServiceFinding[] =>
  transitions.flatMap((row, index) => {
    const twin = transitions
      .slice(0, index)
      .find(
        ({ from, on, by, to, when }) => from === row.from && on === row.on && by === row.by && (to === row.to || !when),
      )
    if (!twin) return []
    return [
      fault('ambiguous-move', `workflow.transitions.${row.on}`, `The move ${row.on} from ${row.from} stands twice.`),
    ]
  })

/**
 * A row with `notSameAs` needs an earlier move of the office that every way to it passes through; else one person could
 * get there alone.
 */
const findAlone = ({ start, transitions }: Workflow): readonly ServiceFinding[] =>
  transitions.flatMap(({ from, on, notSameAs }) => {
    if (notSameAs === undefined) return []
    const at = `workflow.transitions.${on}.notSameAs`
    const first = transitions.filter((row) => row.on === notSameAs)
    if (first.length === 0) return [fault('four-eyes-alone', at, `No move is called ${notSameAs}.`)]
    const others = transitions.filter((row) => row.on !== notSameAs)
    if (reachable(start, others).has(from)) {
      return [fault('four-eyes-alone', at, `A case can come to ${from} without the move ${notSameAs}.`)]
    }
    const outsider = first.find(({ by }) => by === 'applicant' || by === 'system')
    return outsider ? [fault('four-eyes-alone', at, `The move ${notSameAs} is not made by the office.`)] : []
  })

/** Faults of the state machine: a case could get stuck, get lost, or be decided by one person alone. */
export const findWorkflowFaults = ({ workflow }: Service): readonly ServiceFinding[] => [
  ...findNoSubmit(workflow),
  ...findUnknownStates(workflow),
  ...findStates(workflow),
  ...findStatuses(workflow),
  ...findAmbiguous(workflow),
  ...findAlone(workflow),
]
