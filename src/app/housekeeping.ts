import { forgetEnded } from '../foundation/account/index.ts'
import type { Shell } from './shell.ts'

const EVERY_MS = 3_600_000

/** Clears away what has ended, now and every hour, until it is stopped. Several servers may do it at the same time. */
export const keepHouse = (shell: Shell): { readonly stop: () => void } => {
  const clear = (): void => {
    forgetEnded(shell)().catch((error: unknown) => shell.log.warn({ err: error }, 'housekeeping'))
  }
  clear()
  const timer = setInterval(clear, EVERY_MS)
  timer.unref()
  return { stop: () => clearInterval(timer) }
}
