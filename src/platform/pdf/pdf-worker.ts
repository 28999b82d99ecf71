import { parentPort } from 'node:worker_threads'
import { openRenderer } from './renderer.ts'
import type { PressJob } from './sheet.ts'

/** What a worker says: that it is ready, or how the job ended that it was sent. */
export type WorkerWord =
  | { readonly ready: true; readonly plainBecause: string | null }
  | { readonly bytes: Uint8Array }
  | { readonly failed: string }

const say = (word: WorkerWord): void => parentPort?.postMessage(word)

const opened = openRenderer()
parentPort?.on('message', async (job: PressJob) => {
  try {
    const { render } = await opened
    say({ bytes: await render(job) })
  } catch (thrown) {
    say({ failed: thrown instanceof Error ? thrown.message : String(thrown) })
  }
})
say({ ready: true, plainBecause: (await opened).plainBecause })
