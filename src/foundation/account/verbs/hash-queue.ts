import { hash, verify } from '@node-rs/argon2'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import { ARGON2 } from '../domain/argon2.ts'
import type { Busy } from '../words.ts'

/** Work that takes much memory and a whole core: so much of it at once, so much may wait, the rest is refused. */
export interface WorkQueue {
  readonly run: <Outcome>(work: () => Promise<Outcome>) => Promise<Result<Outcome, Busy>>
  /** How much of it runs and waits right now. */
  readonly load: () => { readonly running: number; readonly waiting: number }
}

/** Opens a queue; the clock tells milliseconds. */
export const openWorkQueue = (
  { atOnce, mostWaiting }: { readonly atOnce: number; readonly mostWaiting: number },
  nowMs: () => number = () => performance.now(),
): WorkQueue => {
  const waiting: (() => void)[] = []
  let running = 0
  let lastMs = 0
  const enter = (): Promise<void> | null => {
    if (running < atOnce) {
      running += 1
      return null
    }
    return new Promise((resolve) => waiting.push(resolve))
  }
  // The place goes to the next one directly, so that nobody slips in between.
  const leave = (): void => {
    const next = waiting.shift()
    if (next) next()
    else running -= 1
  }
  return {
    load: () => ({ running, waiting: waiting.length }),
    run: async (work) => {
      if (running >= atOnce && waiting.length >= mostWaiting) {
        const seconds = Math.max(1, Math.ceil((waiting.length * lastMs) / atOnce / 1000))
        return refuse({ code: 'account/busy', seconds })
      }
      await enter()
      const began = nowMs()
      try {
        return ok(await work())
      } finally {
        lastMs = nowMs() - began
        leave()
      }
    },
  }
}

/**
 * Passwords of the whole process: one takes 19 MiB and some 30 ms of a core, so two at once leave the other requests
 * their share. A hundred that wait are through in about two seconds; who comes after them is told when to come again.
 */
const PASSWORDS = openWorkQueue({ atOnce: 2, mostWaiting: 100 })

/** The hash that a password is kept as; refuses where too many wait. */
export const hashPassword = (password: string): Promise<Result<string, Busy>> =>
  PASSWORDS.run(() => hash(password, ARGON2))

/** Whether a password is the one of a hash; refuses where too many wait. */
export const isPassword = (stored: string, password: string): Promise<Result<boolean, Busy>> =>
  PASSWORDS.run(() => verify(stored, password))
