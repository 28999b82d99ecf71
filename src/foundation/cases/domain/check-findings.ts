/** What can be wrong with a service. */
export type FindingCode =
  | 'no-submit'
  | 'unreachable-state'
  | 'dead-end'
  | 'leaves-final-state'
  | 'unknown-state'
  | 'wrong-status'
  | 'ambiguous-move'
  | 'four-eyes-alone'
  | 'unknown-effect'
  | 'unknown-path'
  | 'unknown-fill-in'
  | 'deadline-never-started'
  | 'deadline-never-resumed'
  | 'deadline-without-move'
  | 'deadline-after-end'
  | 'deadline-not-extendable'
  | 'wrong-period'
  | 'fee-without-refund'
  | 'fee-without-amount'
  | 'never-used'
  | 'field-without-law'
  | 'outcome-without-retention'
  | 'wrong-source'
  | 'missing-text'

/** One thing that is wrong: what, where in the definition, and in words for who writes the service. */
export interface ServiceFinding {
  readonly code: FindingCode
  readonly weight: 'fault' | 'gap'
  /** Place in the definition, such as `workflow.states.signing`. */
  readonly at: string
  readonly text: string
}

/** A finding that keeps the service from being used. */
export const fault = (code: FindingCode, at: string, text: string): ServiceFinding => ({
  code,
  weight: 'fault',
  at,
  text,
})

/** A finding of a duty not yet met. */
export const gap = (code: FindingCode, at: string, text: string): ServiceFinding => ({ code, weight: 'gap', at, text })
