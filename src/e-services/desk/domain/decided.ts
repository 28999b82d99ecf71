import { isFinal, type LogEntry, type Service } from '../../../foundation/cases/words.ts'

/** What happened in a case. */
interface Happened {
  readonly service: Service
  readonly row: { readonly state: string }
  readonly log: readonly LogEntry[]
}

/** Whether a decision of a case was made: it has ended, or one of its moves has issued a document. */
export const isDecided = ({ service, row, log }: Happened): boolean =>
  isFinal(service, row.state) ||
  log.some(({ on, from, to }) =>
    service.workflow.transitions.some(
      (one) =>
        one.on === on &&
        one.from === (from ?? service.workflow.start) &&
        one.to === to &&
        (one.then ?? []).some(({ effect }) => effect === 'issue'),
    ),
  )
