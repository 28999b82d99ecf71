import { builtWorker, runsFromSources } from './places.ts'
import { openPool } from './pool.ts'
import { openRenderer } from './renderer.ts'
import type { Render } from './typst.ts'
import type { PdfPress } from './words.ts'

/** What the press is opened with. */
export interface PressOptions {
  /** Hears a sentence when files are made the plain way; meant for the log. */
  readonly warn: (sentence: string) => void
  /** Threads; two where nothing is said. */
  readonly workers?: number
  /** How long one file may take; 20 seconds where nothing is said. */
  readonly timeLimitMs?: number
  /** The built worker, where it does not lie beside the bundle. */
  readonly workerFile?: string
}

const press = (render: Render, close: () => Promise<void>): PdfPress => ({
  letterPdf: (letter) => render({ kind: 'letter', letter }),
  summaryPdf: (summary) => render({ kind: 'summary', summary }),
  close,
})

/**
 * Opens the press. The built program makes files in worker threads; run from sources, which threads of Node 20 can't
 * load, it makes them in its own thread.
 */
export const openPdfPress = (options: PressOptions): PdfPress => {
  let warned = false
  const onReady = (plainBecause: string | null): void => {
    if (plainBecause === null || warned) return
    warned = true
    options.warn(`pdf: letters are made the plain way, because the typesetter can't be loaded: ${plainBecause}`)
  }
  if (runsFromSources() && options.workerFile === undefined) {
    const opened = openRenderer()
    opened.then(
      ({ plainBecause }) => onReady(plainBecause),
      () => {}, // said by every file that fails of it
    )
    return press(
      async (job) => (await opened).render(job),
      async () => {},
    )
  }
  const pool = openPool({
    workerFile: options.workerFile ?? builtWorker(),
    size: options.workers ?? 2,
    timeLimitMs: options.timeLimitMs ?? 20_000,
    onReady,
  })
  return press(pool.render, pool.close)
}
