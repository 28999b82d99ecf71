import { parentPort, workerData } from 'node:worker_threads'
import { inspect } from './inspect.ts'
import type { Inspected } from './words.ts'

/** The file to look into. Its bytes stay where they are and are asked for. */
export interface Order {
  readonly name: string
  readonly sizeBytes: number
}

/** What the thread says: which bytes it wants, or what it found. */
export type WorkerWord =
  | { readonly wants: number; readonly offset: number; readonly length: number }
  | { readonly found: Inspected }

/** Bytes that were asked for. */
export interface Bytes {
  readonly answers: number
  readonly bytes: Uint8Array
}

const waiting = new Map<number, (bytes: Uint8Array) => void>()
let asked = 0

const say = (word: WorkerWord): void => parentPort?.postMessage(word)

parentPort?.on('message', ({ answers, bytes }: Bytes) => {
  waiting.get(answers)?.(bytes)
  waiting.delete(answers)
})

const order = workerData as Order
const found = await inspect(order.name, {
  sizeBytes: order.sizeBytes,
  read: (offset, length) =>
    new Promise((resolve) => {
      const wants = asked++
      waiting.set(wants, resolve)
      say({ wants, offset, length })
    }),
})
say({ found })
parentPort?.close()
