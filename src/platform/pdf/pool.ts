import { Worker } from 'node:worker_threads'
import type { WorkerWord } from './pdf-worker.ts'
import type { PressJob } from './sheet.ts'
import type { Render } from './typst.ts'

/** Workers that make files, each in a thread of its own. */
export interface Pool {
  readonly render: Render
  readonly close: () => Promise<void>
}

export interface PoolOptions {
  readonly workerFile: string
  readonly size: number
  readonly timeLimitMs: number
  /** Heard from every worker that is ready; says why it works the plain way, where it does. */
  readonly onReady: (plainBecause: string | null) => void
}

interface Order {
  readonly job: PressJob
  readonly done: (bytes: Uint8Array) => void
  readonly failed: (why: Error) => void
}

/** A place for one worker at a time; after a death the next order starts a successor. */
interface Seat {
  readonly isFree: () => boolean
  readonly take: (order: Order) => void
  readonly close: () => Promise<void>
}

const openSeat = (options: PoolOptions, onFree: () => void): Seat => {
  let worker: Worker | null = null
  let order: Order | null = null
  let timer: NodeJS.Timeout | undefined

  /** The order is over, well or badly; the seat can take another one. */
  const finish = (tell: (order: Order) => void): void => {
    const over = order
    clearTimeout(timer)
    order = null
    worker?.unref()
    if (over === null) return
    tell(over)
    onFree()
  }
  const lose = (lost: Worker, why: Error): void => {
    if (worker !== lost) return
    worker = null
    finish((over) => over.failed(why))
  }
  const hear = (word: WorkerWord): void => {
    if ('ready' in word) options.onReady(word.plainBecause)
    else if ('bytes' in word) finish((over) => over.done(word.bytes))
    else finish((over) => over.failed(new Error(word.failed)))
  }
  const hire = (): Worker => {
    const hired = new Worker(options.workerFile)
    hired.on('message', (word: WorkerWord) => {
      if (worker === hired) hear(word)
    })
    hired.on('error', (why: Error) => lose(hired, why))
    hired.on('exit', (code) => lose(hired, new Error(`pdf: a worker ended with code ${code}`)))
    // Waiting for work must not keep the program alive.
    hired.unref()
    return hired
  }
  worker = hire()

  return {
    isFree: () => order === null,
    take: (next) => {
      const taker = worker ?? hire()
      worker = taker
      order = next
      taker.ref()
      taker.postMessage(next.job)
      timer = setTimeout(() => {
        lose(taker, new Error(`pdf: a file was not ready after ${options.timeLimitMs} ms`))
        void taker.terminate()
      }, options.timeLimitMs)
    },
    close: async () => {
      const last = worker
      if (last !== null) lose(last, new Error('pdf: closed'))
      await last?.terminate()
    },
  }
}

/** Starts the workers at once, so that the first file need not wait for fonts. */
export const openPool = (options: PoolOptions): Pool => {
  const queue: Order[] = []
  let closed = false
  const next = (): void => {
    const seat = closed ? undefined : seats.find((one) => one.isFree())
    const order = seat && queue.shift()
    if (order) seat.take(order)
  }
  const seats = Array.from({ length: options.size }, () => openSeat(options, next))
  return {
    render: (job) =>
      new Promise((done, failed) => {
        if (closed) return failed(new Error('pdf: closed'))
        queue.push({ job, done, failed })
        next()
      }),
    close: async () => {
      closed = true
      for (const order of queue.splice(0)) order.failed(new Error('pdf: closed'))
      await Promise.all(seats.map((seat) => seat.close()))
    },
  }
}
