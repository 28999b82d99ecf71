import type { Instant } from '../../../kernel/clock.ts'
import type { Label } from '../../../kernel/texts.ts'
import type { LogEntry, Service } from '../../../foundation/cases/words.ts'

/** A text that was written with a step. */
export interface HistoryText {
  readonly seq: number
  readonly kind: string
  readonly text: string
}

/** A step of a case as its applicant is told of it. */
export interface HistoryStep {
  readonly at: Instant
  readonly on: string
  /** The state it led to, or the move itself where the state stayed. */
  readonly what: Label
  readonly who: 'you' | 'office' | 'automatic'
}

const whoOf = (role: LogEntry['role']): HistoryStep['who'] =>
  role === 'applicant' ? 'you' : role === 'system' ? 'automatic' : 'office'

/** What happened in a case, newest first. What the office decides inside is told as the state that it led to. */
export const historyOf = (service: Service, log: readonly LogEntry[]): readonly HistoryStep[] =>
  log
    .map((entry): HistoryStep => {
      const state = service.workflow.states.find(({ id }) => id === entry.to)
      const move = service.workflow.transitions.find(({ on, to }) => on === entry.on && to === entry.to)
      const label = entry.from === entry.to ? move?.label : state?.label
      return {
        at: entry.at,
        on: entry.on,
        what: label ?? { de: entry.to },
        who: whoOf(entry.role),
      }
    })
    .reverse()

/** The question that the office asked last and that is not answered yet, or null. */
export const openQuestion = (texts: readonly HistoryText[]): string | null => {
  const last = texts.findLast(({ kind }) => kind === 'question' || kind === 'answer')
  return last?.kind === 'question' ? last.text : null
}
