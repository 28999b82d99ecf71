import { appendFileSync } from 'node:fs'
import process from 'node:process'

/** Whether the long form runs: `npm run faults`. */
export const LONG = process.env['FAULTS'] === 'long'

/** What a fault did to the product. */
export interface FaultOutcome {
  readonly fault: string
  /** How often it was survived. */
  readonly survived: number
  /** What was acknowledged and is not there. */
  readonly lost: number
  /** What is there more than once. */
  readonly doubled: number
  /** What went through meanwhile, in a few words. */
  readonly through: string
}

/** Notes an outcome for the table at the end of `npm run faults`. */
export const tellFault = (outcome: FaultOutcome): void => {
  const file = process.env['FAULTS_REPORT']
  if (file) appendFileSync(file, `${JSON.stringify(outcome)}\n`)
}
