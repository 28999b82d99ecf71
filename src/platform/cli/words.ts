/** How a command ended: 0 fine, 1 findings or refusals (the JSON is still printed), 2 bad input or use. */
export type ExitCode = 0 | 1 | 2

/** The world of a command. stdout is JSON only: one object or array, or one compact object per line. */
export interface Terminal {
  /** Prints one JSON value and a line end to stdout. */
  readonly print: (value: unknown) => void
  /** Says a sentence to a person, on stderr. */
  readonly tell: (sentence: string) => void
  readonly env: Readonly<Record<string, string | undefined>>
  /** Folder that relative paths of the arguments mean. */
  readonly cwd: string
}

/** One command of `bin/dreiklang`, such as `geo find`. */
export interface Command {
  readonly name: string
  /** Arguments as shown by --help: `TEXT [--date DAY]`. */
  readonly usage: string
  /** What it does, one sentence. */
  readonly does: string
  readonly run: (args: readonly string[], terminal: Terminal) => Promise<ExitCode>
}
