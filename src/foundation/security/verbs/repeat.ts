/** Work that goes on in the background until it is stopped. */
export interface Repeated {
  /** Lets a running round end, does a last one, and comes back then. */
  readonly stop: () => Promise<void>
}

/**
 * Does the work again and again, with a pause after each round. A round that fails is told and tried again; while it goes
 * on failing the pause grows to thirty seconds, or stays as it is where it is longer.
 */
export const repeat = (
  work: () => Promise<unknown>,
  { pauseMs, failed }: { readonly pauseMs: number; readonly failed: (error: unknown) => void },
): Repeated => {
  let wake: () => void = () => {}
  let stopped = false
  let inRow = 0
  const round = async (): Promise<void> => {
    try {
      await work()
      inRow = 0
    } catch (error) {
      inRow += 1
      failed(error)
    }
  }
  const pause = () =>
    new Promise<void>((resume) => {
      const longestMs = Math.max(pauseMs, 30_000)
      const timer = setTimeout(resume, Math.min(longestMs, pauseMs * 2 ** Math.min(inRow, 10)))
      timer.unref()
      wake = () => {
        clearTimeout(timer)
        resume()
      }
    })
  const running = (async () => {
    while (!stopped) {
      await round()
      if (!stopped) await pause()
    }
    await round()
  })()
  return {
    stop: async () => {
      stopped = true
      wake()
      await running
    },
  }
}
