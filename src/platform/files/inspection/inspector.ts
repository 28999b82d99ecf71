import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import type { FileContent } from '../words.ts'
import type { Order, WorkerWord } from './inspect-worker.ts'
import type { Inspected } from './words.ts'

/** Looks into a file under the name that its sender gave it. */
export type Inspect = (name: string, content: Pick<FileContent, 'sizeBytes' | 'read'>) => Promise<Inspected>

const TIME_LIMIT_MS = 30_000
const LIMITS = { maxOldGenerationSizeMb: 160, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 }
const AT_ONCE = 2

/** From sources, as in tests, the thread reads sources too; a bundle has its own beside it. */
const workerFile = (): string => {
  const here = dirname(fileURLToPath(import.meta.url))
  const file = join(here, import.meta.url.endsWith('.ts') ? 'inspect-worker.ts' : 'inspect-worker.js')
  if (!existsSync(file)) throw new Error(`files: ${file} is missing: build again`)
  return file
}

/** One thread for one file: whatever the file does to it, nothing else is harmed. */
const inThread: Inspect = (name, { sizeBytes, read }) =>
  new Promise((resolve, reject) => {
    const workerData: Order = { name, sizeBytes }
    const worker = new Worker(workerFile(), { workerData, resourceLimits: LIMITS, env: {}, stdout: true, stderr: true })
    const end = (found: Inspected): void => {
      clearTimeout(late)
      resolve(found)
      void worker.terminate()
    }
    const late = setTimeout(() => end({ flaw: 'too-hard' }), TIME_LIMIT_MS)
    worker.on('message', (word: WorkerWord) => {
      if ('found' in word) return end(word.found)
      read(word.offset, word.length).then(
        (bytes) => worker.postMessage({ answers: word.wants, bytes }),
        (why: unknown) => {
          clearTimeout(late)
          reject(why)
          void worker.terminate()
        },
      )
    })
    // Out of memory or a bug of ours that this file found: it is not taken, and everything else goes on.
    worker.on('error', () => end({ flaw: 'too-hard' }))
    worker.on('exit', () => end({ flaw: 'too-hard' }))
  })

/** Opens the place where files are looked into: each in a thread with limits of memory and time, two at a time. */
export const openInspector = (): Inspect => {
  let running = 0
  const waiting: (() => void)[] = []
  const enter = (): Promise<void> | void => {
    if (running < AT_ONCE) return void running++
    return new Promise((resolve) => waiting.push(resolve))
  }
  const leave = (): void => {
    const next = waiting.shift()
    if (next) next()
    else running--
  }
  return async (name, content) => {
    await enter()
    return inThread(name, content).finally(leave)
  }
}
