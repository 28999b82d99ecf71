import type { Choice, Field, Group, Part, Times } from '../../forms/words.ts'
import type {
  ChoicesSource,
  FeeSource,
  FieldSource,
  GroupSource,
  PartsSource,
  ServiceSource,
  TransitionSource,
  WorkflowSource,
} from './service-source.ts'
import { USUAL_MESSAGES, USUAL_MOVES, USUAL_STATES } from './usual.ts'
import type { Deadline, Fee, MessageDefinition, Service, State, Transition, Workflow } from '../service-words.ts'

const ONCE: Times = { min: 1, max: 1 }
const NOT_ALWAYS: Times = { min: 0, max: 1 }
const idForm = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/

/** The entries of a record in the order they were written; a key that JavaScript would sort to the front is refused. */
const entriesOf = <Value>(record: Readonly<Record<string, Value>>, of: string): readonly (readonly [string, Value])[] =>
  Object.entries(record).map(([id, value]) => {
    if (!idForm.test(id)) {
      throw new RangeError(
        `${of}: expected an id of lower-case letters, digits and hyphens that starts with a letter, got ${id}`,
      )
    }
    return [id, value]
  })

const isList = (choices: ChoicesSource): choices is Extract<ChoicesSource, readonly unknown[]> => Array.isArray(choices)

const choicesOf = (choices: ChoicesSource, of: string): readonly Choice[] =>
  isList(choices) ? choices : entriesOf(choices, of).map(([code, label]) => ({ code, label }))

/** Notes and hidden fields ask nobody anything, so they need no legal basis. */
const asks = (source: FieldSource): boolean => source.kind !== 'note' && source.kind !== 'hidden'

const fieldOf = (id: string, source: FieldSource, inherited: string | undefined): Field => {
  const { ask, show, oneOf, optional, law = inherited, times = optional ? NOT_ALWAYS : ONCE, ...rest } = source
  return {
    id,
    label: ask,
    ...(show && { showLabel: show }),
    ...(oneOf && { choices: choicesOf(oneOf, id) }),
    ...(law !== undefined && asks(source) && { law }),
    times,
    ...rest,
  }
}

const groupOf = (id: string, source: GroupSource, inherited: string | undefined): Group => {
  const { title, parts, law = inherited, times = ONCE, ...rest } = source
  return { id, label: title, ...(law !== undefined && { law }), times, ...rest, parts: partsOf(parts, id, law) }
}

const partsOf = (parts: PartsSource, of: string, law: string | undefined): readonly Part[] =>
  entriesOf(parts, of).map(([id, part]) => (part.kind === 'group' ? groupOf(id, part, law) : fieldOf(id, part, law)))

const transitionsOf = (source: TransitionSource): readonly Transition[] => {
  const { from, label = USUAL_MOVES[source.on], ...rest } = source
  if (!label) throw new RangeError(`workflow: the move ${source.on} is none of the usual ones, so it needs a label`)
  const states = typeof from === 'string' ? [from] : from
  return states.map((state) => ({ from: state, ...rest, label }))
}

/** The federal status that follows from the place of a state: where it begins and where it ends. Between, it is declared. */
const derivedStatus = (id: string, { start, final }: WorkflowSource): State['status'] | undefined => {
  if (final.includes(id)) return 'COMPLETED'
  return id === start ? 'INITIATED' : undefined
}

const stateOf = (id: string, source: WorkflowSource): State => {
  const { states = {}, final } = source
  const usual = USUAL_STATES[id]
  const {
    label = usual?.label,
    next = usual?.next,
    status = usual?.status ?? derivedStatus(id, source),
  } = states[id] ?? {}
  if (!label || !next || !status) {
    throw new RangeError(`workflow: the state ${id} is none of the usual ones, so it needs label, next and status`)
  }
  return { id, label, next, status, ...(final.includes(id) && { final: true }) }
}

/** States stand in the order in which a case can come to them first, those only written down at the end. */
const workflowOf = (source: WorkflowSource): Workflow => {
  const named = [source.start, ...source.transitions.map(({ to }) => to), ...source.final]
  const states = new Set([...named, ...entriesOf(source.states ?? {}, 'states').map(([id]) => id)])
  return {
    start: source.start,
    states: [...states].map((id) => stateOf(id, source)),
    transitions: source.transitions.flatMap(transitionsOf),
  }
}

const feeOf = (id: string, source: FeeSource): Fee => {
  const { label, refundOn, law } = source
  const amount: Fee['amount'] =
    'fixed' in source ? { kind: 'fixed', cents: source.fixed } : { kind: 'by', path: source.per, cents: source.of }
  return { id, label, amount, refundOn, law }
}

/** The service's own messages, and the usual ones that its moves send. */
const messagesOf = ({ messages = {}, workflow }: ServiceSource): readonly MessageDefinition[] => {
  const own = entriesOf(messages, 'messages').map(([id, message]) => ({ id, ...message }))
  const sent = new Set<string>()
  for (const { then = [] } of workflow.transitions) {
    for (const effect of then) if (effect.effect === 'notify') sent.add(effect.message)
  }
  const usual = [...sent].flatMap((id) => {
    const message = USUAL_MESSAGES[id]
    return message && !(id in messages) ? [{ id, ...message }] : []
  })
  return [...own, ...usual]
}

const frozen = <Value>(value: Value): Value => {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value)
    for (const inner of Object.values(value)) frozen(inner)
  }
  return value
}

/**
 * Makes a service out of its file: records become lists in the order they were written, the usual states, moves and
 * messages bring their texts, and the legal basis of a page comes down to its questions. The result is frozen plain
 * data that equals its own JSON. Throws on a key that is no id and on a state or move without words; everything else
 * is found by `checkService`.
 */
export const defineService = (source: ServiceSource): Service => {
  const {
    texts,
    workflow,
    form,
    fees = {},
    deadlines = {},
    documents = {},
    records = {},
    retention,
    migrate = {},
  } = source
  const { drafts, then, law: retentionLaw, ...outcomes } = retention
  return frozen({
    id: source.id,
    version: source.version,
    owner: source.owner,
    ...(source.leika !== undefined && { leika: source.leika }),
    law: source.law,
    texts,
    for: source.for,
    trust: source.trust,
    ...(source.delivery !== undefined && { delivery: source.delivery }),
    ...(source.mandate !== undefined && { mandate: source.mandate }),
    form: { parts: partsOf(form, 'form', undefined), hints: [] },
    workflow: workflowOf(workflow),
    sees: source.sees,
    fees: entriesOf(fees, 'fees').map(([id, fee]) => feeOf(id, fee)),
    deadlines: entriesOf(deadlines, 'deadlines').map(([id, one]): Deadline => ({ id, from: 'start', ...one })),
    documents: entriesOf(documents, 'documents').map(([id, { seal = false, remedyNotice = false, ...rest }]) => ({
      id,
      ...rest,
      seal,
      remedyNotice,
    })),
    messages: messagesOf(source),
    records: entriesOf(records, 'records').map(([id, { fields, ...rest }]) => ({
      id,
      ...rest,
      fields: entriesOf(fields, id).map(([field, value]) => ({ id: field, ...value })),
    })),
    retention: { drafts, outcomes, then, law: retentionLaw },
    migrate: Object.entries(migrate).map(([from, rest]) => ({ from: Number(from), ...rest })),
    examples: source.examples,
  })
}
