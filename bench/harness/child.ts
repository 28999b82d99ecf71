import { type ChildProcess, fork, spawn } from 'node:child_process'
import { once } from 'node:events'
import process from 'node:process'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type { z } from 'zod'

const STOP_LIMIT_MS = 30_000
const running = new Set<ChildProcess>()

/** Whatever ends this process, what it started ends with it. */
const keep = (child: ChildProcess): ChildProcess => {
  if (running.size === 0) {
    process.once('exit', () => {
      for (const one of running) one.kill('SIGKILL')
    })
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1))
  }
  running.add(child)
  child.once('exit', () => running.delete(child))
  return child
}

/** Starts a script of the program as a process of its own. */
export const startScript = (args: readonly string[], env: NodeJS.ProcessEnv): ChildProcess =>
  keep(spawn(process.execPath, args, { env, stdio: ['ignore', 'ignore', 'inherit'] }))

/** Starts the `NAME.process.ts` that was built beside the running bench. */
export const startProcess = (name: string): ChildProcess =>
  keep(fork(fileURLToPath(new URL(`./${name}.process.js`, import.meta.url))))

/** Tells a process something and gives its answer. Rejects where it ends without one. */
export const ask = async <Answer extends z.ZodType>(
  child: ChildProcess,
  order: object,
  answer: Answer,
): Promise<z.output<Answer>> => {
  const over = new AbortController()
  const ended = once(child, 'exit', { signal: over.signal }).then(([code]) => {
    throw new Error(`process ${child.pid} ended with ${code} before it answered`)
  })
  try {
    child.send(order)
    const [said] = await Promise.race([once(child, 'message', { signal: over.signal }), ended])
    return answer.parse(said)
  } finally {
    ended.catch(() => {})
    over.abort()
  }
}

/** The other side of `ask`: answers every order, and ends when nobody asks any more. */
export const answerOrders = <Order extends z.ZodType>(
  order: Order,
  work: (order: z.output<Order>) => Promise<object>,
): void => {
  process.on('disconnect', () => process.exit())
  process.on('message', (said) => {
    work(order.parse(said)).then(
      (done) => process.send?.(done),
      (broken: Error) => {
        process.stderr.write(`${broken.stack}\n`)
        process.exit(1)
      },
    )
  })
}

/** Ends a process by its id: it is asked first. Waits until it is gone; throws where it had to be killed. */
export const stopChild = async (child: ChildProcess): Promise<void> => {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  child.kill('SIGTERM')
  const inTime = await Promise.race([ended.then(() => true), pause(STOP_LIMIT_MS, false, { ref: false })])
  if (inTime) return
  child.kill('SIGKILL')
  throw new Error(`process ${child.pid} was still there ${STOP_LIMIT_MS / 1000} s after it was asked to end`)
}
