/** A check of something the server needs: null when it is well, else a reason without secrets. */
export interface Check {
  readonly of: string
  readonly trouble: () => Promise<string | null>
  /** The server serves all the same: somebody has to look, but sending people elsewhere would not help them. */
  readonly serves?: boolean
}

/** What is not well, and whether requests should come here until it is. */
export interface Readiness {
  readonly ready: boolean
  readonly reasons: readonly string[]
}

/** Whoever asks may wait 2.5 seconds; what does not answer before is a trouble of its own. */
const PATIENCE_MS = 2_000

const answered = ({ of, trouble }: Check): Promise<string | null> => {
  let late: NodeJS.Timeout | undefined
  const silence = new Promise<string>((resolve) => {
    late = setTimeout(() => resolve(`${of} does not answer`), PATIENCE_MS)
  })
  // What went wrong may name paths and hosts: it is for the log, not for whoever asks.
  const asked = trouble().catch(() => `${of} can not be used`)
  return Promise.race([asked, silence]).finally(() => clearTimeout(late))
}

/** Everything that is not well, in the order of the checks, which are made at the same time. */
export const readiness = async (checks: readonly Check[]): Promise<Readiness> => {
  const found = await Promise.all(checks.map(async (check) => ({ check, reason: await answered(check) })))
  const reasons = found.flatMap(({ reason }) => reason ?? [])
  return { ready: found.every(({ check, reason }) => reason === null || check.serves === true), reasons }
}
