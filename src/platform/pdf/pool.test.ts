import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { build } from 'esbuild'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { packageRoot } from '../root.ts'
import { openPdfPress } from './index.ts'
import { openPool } from './pool.ts'
import { sampleLetter, sampleSummary } from './samples.ts'
import type { PressJob } from './sheet.ts'

vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 })

let folder = ''
let workerFile = ''
let faultyWorker = ''

/** A worker that does what the subject of the letter says. */
const FAULTY = `
import { parentPort } from 'node:worker_threads'
parentPort.postMessage({ ready: true, plainBecause: 'no binary' })
parentPort.on('message', ({ letter: { subject } }) => {
  if (subject === 'die') process.exit(3)
  if (subject === 'throw') throw new Error('broken')
  if (subject === 'hang') for (;;);
  if (subject === 'fail') return parentPort.postMessage({ failed: 'typst refuses' })
  parentPort.postMessage({ bytes: new TextEncoder().encode(subject) })
})`

const job = (subject: string): PressJob => ({ kind: 'letter', letter: { ...sampleLetter, subject } })
const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes)

beforeAll(async () => {
  const cache = join(packageRoot(), 'node_modules', '.cache')
  await mkdir(cache, { recursive: true })
  folder = await mkdtemp(join(cache, 'pdf-worker-'))
  workerFile = join(folder, 'pdf-worker.mjs')
  faultyWorker = join(folder, 'faulty.mjs')
  await writeFile(faultyWorker, FAULTY)
  await build({
    entryPoints: [join(packageRoot(), 'src/platform/pdf/pdf-worker.ts')],
    outfile: workerFile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
  })
})
afterAll(() => rm(folder, { recursive: true, force: true }))

test('the built worker makes the same bytes as the sources, for many at once', async () => {
  const warnings: string[] = []
  const options = { warn: (sentence: string) => warnings.push(sentence) }
  const built = openPdfPress({ ...options, workerFile })
  const sources = openPdfPress(options)
  const letters = Array.from({ length: 12 }, (_, nth) => ({ ...sampleLetter, number: `WI-${nth}` }))
  const [fromWorkers, fromSources] = await Promise.all(
    [built, sources].map((press) =>
      Promise.all(
        [...letters.map(press.letterPdf), press.summaryPdf(sampleSummary)].map(async (pdf) => text(await pdf)),
      ),
    ),
  )
  await built.close()
  expect(fromWorkers).toHaveLength(13)
  expect(fromWorkers).toEqual(fromSources)
  expect(warnings).toEqual([])
})

test('a worker that dies fails its own file only, and has a successor', async () => {
  const pool = openPool({ workerFile: faultyWorker, size: 1, timeLimitMs: 5_000, onReady: () => {} })
  const results = await Promise.allSettled(
    ['one', 'die', 'two', 'throw', 'three', 'fail', 'four'].map((subject) => pool.render(job(subject))),
  )
  await pool.close()
  const said = results.map((result) => (result.status === 'fulfilled' ? text(result.value) : String(result.reason)))
  expect(said).toEqual([
    'one',
    'Error: pdf: a worker ended with code 3',
    'two',
    'Error: broken',
    'three',
    'Error: typst refuses',
    'four',
  ])
})

test('a file that takes too long fails, and the next one is made', async () => {
  const pool = openPool({ workerFile: faultyWorker, size: 1, timeLimitMs: 2_000, onReady: () => {} })
  const hangs = pool.render(job('hang'))
  const next = pool.render(job('next'))
  await expect(hangs).rejects.toThrow('was not ready after 2000 ms')
  expect(text(await next)).toBe('next')
  await pool.close()
})

test('after closing nothing waits for ever', async () => {
  const pool = openPool({ workerFile: faultyWorker, size: 1, timeLimitMs: 5_000, onReady: () => {} })
  const open = [pool.render(job('hang')), pool.render(job('waiting'))]
  const ended = Promise.allSettled(open)
  await pool.close()
  expect((await ended).map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  await expect(pool.render(job('late'))).rejects.toThrow('closed')
})

test('the plain way is said once in the log, whatever the number of workers', async () => {
  const warnings: string[] = []
  const press = openPdfPress({ warn: (sentence) => warnings.push(sentence), workers: 2, workerFile: faultyWorker })
  await Promise.all([press.letterPdf(sampleLetter), press.letterPdf(sampleLetter), press.letterPdf(sampleLetter)])
  await press.close()
  expect(warnings).toEqual(["pdf: letters are made the plain way, because the typesetter can't be loaded: no binary"])
})
