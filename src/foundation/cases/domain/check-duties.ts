import { day, plus } from '../../../kernel/clock.ts'
import type { Deadline, Effect, Fee, Service } from '../service-words.ts'
import { fault, gap, type ServiceFinding } from './check-findings.ts'
import { placesOf, questionsOf } from './places.ts'

const effectsOf = (service: Service): readonly Effect[] => service.workflow.transitions.flatMap(({ then = [] }) => then)

const names = (service: Service, kind: Effect['effect'], deadline: string): boolean =>
  effectsOf(service).some((effect) => effect.effect === kind && 'deadline' in effect && effect.deadline === deadline)

const isPeriod = (text: string): boolean => {
  try {
    return plus(day('2026-01-05'), text) > '2026-01-05'
  } catch {
    return false
  }
}

const findDeadline = (service: Service, { id, extendOnce, then }: Deadline): readonly ServiceFinding[] => {
  const at = `deadlines.${id}`
  const found: ServiceFinding[] = []
  if (!names(service, 'start', id)) found.push(fault('deadline-never-started', at, `No move starts ${id}.`))
  if (names(service, 'pause', id) && !names(service, 'resume', id)) {
    found.push(fault('deadline-never-resumed', at, `A move pauses ${id}, but none lets it run on.`))
  }
  if (names(service, 'extend', id) && extendOnce === undefined) {
    found.push(fault('deadline-not-extendable', at, `A move extends ${id}, but it has no extendOnce.`))
  }
  const follows = service.workflow.transitions.some(({ on, by }) => by === 'system' && on === then)
  if (then !== 'escalate' && !follows) {
    found.push(fault('deadline-without-move', at, `When ${id} has passed, the system has no move "${then}".`))
  }
  return found
}

const findAfterEnd = ({ workflow }: Service): readonly ServiceFinding[] => {
  const final = new Set(workflow.states.filter((state) => state.final).map(({ id }) => id))
  return workflow.transitions.flatMap(({ on, to, then = [] }) =>
    final.has(to) && then.some(({ effect }) => effect === 'start' || effect === 'resume')
      ? [fault('deadline-after-end', `workflow.transitions.${on}.then`, `${to} is final, so no deadline runs in it.`)]
      : [],
  )
}

const findPeriods = ({ deadlines, retention, records }: Service): readonly ServiceFinding[] => {
  const periods = [
    ...deadlines.flatMap(({ id, within, extendOnce = within }) => [
      { at: `deadlines.${id}.within`, text: within },
      { at: `deadlines.${id}.extendOnce`, text: extendOnce },
    ]),
    { at: 'retention.drafts', text: retention.drafts },
    ...Object.entries(retention.outcomes).map(([state, text]) => ({ at: `retention.${state}`, text })),
    ...records.flatMap(({ id, validFor }) =>
      validFor === null ? [] : [{ at: `records.${id}.validFor`, text: validFor }],
    ),
  ]
  return periods
    .filter(({ text }) => !isPeriod(text))
    .map(({ at, text }) => fault('wrong-period', at, `Expected a period like P3M, got ${text}.`))
}

/** Codes of the answer that picks the amount, for which the table knows none. */
const findAmounts = (service: Service, { id, amount }: Fee): readonly ServiceFinding[] => {
  if (amount.kind === 'fixed') return []
  const choices = questionsOf(service.form).find(({ place }) => place === amount.path)?.field.choices ?? []
  return choices
    .filter(({ code }) => !Object.hasOwn(amount.cents, code))
    .map(({ code }) => fault('fee-without-amount', `fees.${id}`, `No amount for the answer ${code}.`))
}

const findFees = (service: Service): readonly ServiceFinding[] =>
  service.fees.flatMap((fee) => [
    ...(fee.refundOn.length > 0
      ? []
      : [gap('fee-without-refund', `fees.${fee.id}.refundOn`, `Nothing says when ${fee.id} is given back.`)]),
    ...findAmounts(service, fee),
  ])

const findLaw = (service: Service): readonly ServiceFinding[] =>
  questionsOf(service.form)
    .filter(({ field }) => field.kind !== 'hidden' && (field.law === undefined || field.law.trim() === ''))
    .map(({ place }) => gap('field-without-law', `form.${place}`, `Nothing says why ${place} may be asked.`))

const SOURCES = ['name', 'email', 'birthdate', 'placeOfBirth', 'postalAddress', 'postalCode', 'localityName'].map(
  (name) => `account.${name}`,
)

const findSources = (service: Service): readonly ServiceFinding[] =>
  placesOf(service.form).flatMap(({ place, part }) => {
    if (part.kind === 'group' || part.from === undefined) return []
    if (part.from.startsWith('=') || SOURCES.includes(part.from)) return []
    return [fault('wrong-source', `form.${place}.from`, `No first answer comes from ${part.from}.`)]
  })

const findRetention = ({ workflow, retention }: Service): readonly ServiceFinding[] =>
  workflow.states
    .filter(({ id, final }) => final && retention.outcomes[id] === undefined)
    .map(({ id }) => gap('outcome-without-retention', `retention.${id}`, `Nothing says how long ${id} is kept.`))

/** What law and care ask of a service: deadlines that end, fees that come back, a basis for every question, an end of keeping. */
export const findDutyGaps = (service: Service): readonly ServiceFinding[] => [
  ...service.deadlines.flatMap((deadline) => findDeadline(service, deadline)),
  ...findAfterEnd(service),
  ...findPeriods(service),
  ...findFees(service),
  ...findLaw(service),
  ...findSources(service),
  ...findRetention(service),
]
