import type { Day } from './clock.ts'

/** A value that a law sets for a time. Never overwritten, only followed by the next one. */
export interface Dated<Value> {
  readonly value: Value
  /** Short name of the act, such as `HVwVfG`. */
  readonly law: string
  readonly paragraph: string
  readonly validFrom: Day
  /** Last day on which it holds; null while no end is known. */
  readonly validTo: Day | null
  /** Where the value was read. */
  readonly source: string
  /** False until somebody checked the value against the official text; the office is told so. */
  readonly verified: boolean
}

/** The value in force on a day, or null where the table knows none. Of two that hold, the later one wins. */
export const inForce = <Value>(table: readonly Dated<Value>[], on: Day): Dated<Value> | null => {
  let found: Dated<Value> | null = null
  for (const row of table) {
    const holds = row.validFrom <= on && (row.validTo === null || on <= row.validTo)
    if (holds && (found === null || row.validFrom > found.validFrom)) found = row
  }
  return found
}
