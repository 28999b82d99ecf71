/** Something that isn't as docs/ARCHITECTURE.md says. */
export interface Finding {
  /** File and, where there is one, line: `src/kernel/money.ts:12`. */
  readonly at: string
  readonly rule: string
  readonly found: string
  readonly expected: string
}

/** The finding as one line for the person who has to act. */
export const sayFinding = ({ at, rule, found, expected }: Finding): string =>
  `${at}  ${rule}: found ${found}, expected ${expected}`
