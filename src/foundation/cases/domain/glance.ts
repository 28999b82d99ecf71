import { day, type Day } from '../../../kernel/clock.ts'
import type { Case } from '../case-words.ts'
import type { Glance, NextKind, OwnCase, OwnShow, Turn } from '../own-words.ts'
import type { FederalStatus, Service, State } from '../service-words.ts'

/** The earliest day on which a running deadline of the case ends; null where none runs. */
export const nextDue = (c: Pick<Case, 'deadlines'>): Day | null => {
  const days = Object.values(c.deadlines).flatMap((deadline) => (deadline.due === null ? [] : [deadline.due]))
  const first = days.toSorted()[0]
  return first === undefined ? null : day(first)
}

/** Whose turn it is in a federal status. */
export const turnOf = (status: FederalStatus): Turn => {
  if (status === 'COMPLETED') return 'nobody'
  return status === 'INITIATED' || status === 'ACTION_REQUIRED' ? 'applicant' : 'office'
}

const nextIn = (service: Service, { id, status }: State): NextKind => {
  if (status === 'COMPLETED') return 'none'
  if (turnOf(status) === 'office') return 'decision'
  const own = service.workflow.transitions.filter(({ from, by }) => from === id && by === 'applicant')
  return own.some(({ needs = [] }) => needs.includes('answer')) ? 'answer' : 'act'
}

/** What a party is to know of a case at first sight. Throws on a state that the service does not declare. */
export const glanceOf = (service: Service, c: Case): Glance => {
  const state = service.workflow.states.find(({ id }) => id === c.state)
  if (!state) throw new Error(`service ${service.id} ${service.version}: unknown state ${c.state}`)
  return { status: state.status, next: nextIn(service, state), due: nextDue(c) }
}

/** The line that a case has in the list of its parties; `documents` counts what the authority has issued. */
export const ownLine = (service: Service, c: Case, documents: number): OwnCase => ({
  ...glanceOf(service, c),
  authority: c.authority,
  id: c.id,
  number: c.number,
  service: c.service,
  version: c.version,
  state: c.state,
  feeCents: c.feeCents,
  documents,
  openedAt: c.openedAt,
  changedAt: c.changedAt,
  revision: c.revision,
})

const AT_WORK: readonly FederalStatus[] = ['INITIATED', 'SUBMITTED', 'RECEIVED', 'PROCESSING', 'ACTION_REQUIRED']

const STATUSES: Readonly<Record<OwnShow, readonly FederalStatus[]>> = {
  all: [...AT_WORK, 'COMPLETED'],
  action: ['ACTION_REQUIRED'],
  open: AT_WORK,
  drafts: [],
  completed: ['COMPLETED'],
}

/** The federal states that a part of the list shows. What is still being written is no case. */
export const statusesOf = (show: OwnShow): readonly FederalStatus[] => STATUSES[show]
