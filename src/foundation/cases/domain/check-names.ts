import { type Condition, type Part, placeOf, placesIn } from '../../forms/words.ts'
import type { Block, Effect, Service } from '../service-words.ts'
import { fault, type ServiceFinding } from './check-findings.ts'
import { fillInsOf, LETTER_FILL_INS } from './letter.ts'
import { placesOf } from './places.ts'
import { MESSAGE_FILL_INS } from './usual.ts'

/** A name that stands somewhere and has to mean something. */
interface Named {
  readonly at: string
  readonly name: string
}

const named = (at: string, names: readonly string[]): readonly Named[] => names.map((name) => ({ at, name }))

const inCondition = (at: string, condition: Condition | undefined): readonly Named[] =>
  condition ? named(`${at}.when`, placesIn(condition)) : []

const inBlock = (at: string, block: Block): readonly Named[] => [
  ...('when' in block ? inCondition(at, block.when) : []),
  ...(block.block === 'answers' ? named(at, block.paths) : []),
  ...('text' in block
    ? named(
        at,
        fillInsOf(block.text)
          .filter((name) => name.startsWith('answer.'))
          .map((name) => name.slice(7)),
      )
    : []),
]

const inView = (at: string, view: 'all' | readonly string[]): readonly Named[] =>
  view === 'all' ? [] : named(at, view)

/** Every path of the form that stands anywhere in the service. */
const namedPaths = (service: Service): readonly Named[] => [
  ...placesOf(service.form).flatMap(({ place, part }: { place: string; part: Part }) =>
    inCondition(`form.${place}`, part.when),
  ),
  ...(service.form.rules ?? []).flatMap(({ id, target, condition }) =>
    named(`form.rules.${id}`, [...(target === '' ? [] : [target]), ...placesIn(condition)]),
  ),
  ...service.workflow.transitions.flatMap(({ on, when }) => inCondition(`workflow.transitions.${on}`, when)),
  ...service.fees.flatMap(({ id, amount }) => (amount.kind === 'by' ? [{ at: `fees.${id}`, name: amount.path }] : [])),
  ...service.documents.flatMap(({ id, blocks }) => blocks.flatMap((block) => inBlock(`documents.${id}`, block))),
  ...service.records.flatMap(({ id, fields }) => fields.map(({ path }) => ({ at: `records.${id}`, name: path }))),
  ...service.migrate.flatMap(({ from, ask }) => named(`migrate.${from}.ask`, ask)),
  ...Object.entries(service.sees).flatMap(([who, views]) =>
    Object.entries(views).flatMap(([state, view]) => inView(`sees.${who}.${state}`, view)),
  ),
  ...service.examples.flatMap(({ title, given }) => named(`examples.${title}`, Object.keys(given))),
]

const findPaths = (service: Service): readonly ServiceFinding[] => {
  const known = new Set(placesOf(service.form).map(({ place }) => place))
  return namedPaths(service)
    .filter(({ name }) => !known.has(placeOf(name)))
    .map(({ at, name }) => fault('unknown-path', at, `The form has nothing at ${name}.`))
}

const findStateNames = (service: Service): readonly ServiceFinding[] => {
  const known = new Set(service.workflow.states.map(({ id }) => id))
  const states: readonly Named[] = [
    ...Object.entries(service.sees).flatMap(([who, views]) => named(`sees.${who}`, Object.keys(views))),
    ...service.fees.flatMap(({ id, refundOn }) => named(`fees.${id}.refundOn`, refundOn)),
    ...named('retention.outcomes', Object.keys(service.retention.outcomes)),
  ]
  return states
    .filter(({ name }) => !known.has(name))
    .map(({ at, name }) => fault('unknown-state', at, `There is no state ${name}.`))
}

/** What an effect names: the list of the service it has to stand in, and the name. */
const targetOf = (effect: Effect): readonly ['messages' | 'deadlines' | 'fees' | 'documents' | 'records', string] => {
  switch (effect.effect) {
    case 'notify':
      return ['messages', effect.message]
    case 'charge':
      return ['fees', effect.fee]
    case 'issue':
      return ['documents', effect.document]
    case 'record':
      return ['records', effect.record]
    default:
      return ['deadlines', effect.deadline]
  }
}

const findEffects = (service: Service): readonly ServiceFinding[] =>
  service.workflow.transitions.flatMap(({ on, then = [] }) =>
    then.flatMap((effect) => {
      const [list, name] = targetOf(effect)
      if (service[list].some(({ id }) => id === name)) return []
      return [fault('unknown-effect', `workflow.transitions.${on}.then`, `There is no ${name} in ${list}.`)]
    }),
  )

/** Fees, documents, messages and records that no move ever uses. */
const findUnused = (service: Service): readonly ServiceFinding[] => {
  const used = new Set(
    service.workflow.transitions.flatMap(({ then = [] }) => then.map((effect) => targetOf(effect).join('.'))),
  )
  const lists = ['fees', 'documents', 'messages', 'records'] as const
  return lists.flatMap((list) =>
    service[list].flatMap(({ id }) =>
      used.has(`${list}.${id}`) ? [] : [fault('never-used', `${list}.${id}`, `No move uses ${id}.`)],
    ),
  )
}

const findFillIns = (service: Service): readonly ServiceFinding[] => {
  const inLetters: readonly string[] = LETTER_FILL_INS
  const inMessages: readonly string[] = MESSAGE_FILL_INS
  const texts = [
    ...service.documents.flatMap(({ id, blocks }) =>
      blocks.flatMap((block) =>
        'text' in block ? [{ at: `documents.${id}`, text: block.text, known: inLetters }] : [],
      ),
    ),
    ...service.messages.flatMap(({ id, title, text }) =>
      [title, text].flatMap((label) =>
        Object.values(label).map((one) => ({ at: `messages.${id}`, text: one, known: inMessages })),
      ),
    ),
  ]
  return texts.flatMap(({ at, text, known }) =>
    fillInsOf(text)
      .filter((name) => !known.includes(name) && !(name.startsWith('answer.') && known === inLetters))
      .map((name) => fault('unknown-fill-in', at, `Nothing is known to fill in for {${name}}.`)),
  )
}

/** Names in a service that mean nothing: states, paths of the form, targets of effects, fill-ins; and entries nobody names. */
export const findUnknownNames = (service: Service): readonly ServiceFinding[] => [
  ...findStateNames(service),
  ...findPaths(service),
  ...findEffects(service),
  ...findUnused(service),
  ...findFillIns(service),
]
