/** `npm run dev`: the server, built and started again whenever something below src/ or data/ is saved. */
import { spawn } from 'node:child_process'
import { existsSync, watch } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { buildWhenStale } from './build.mjs'

/** Editors save in several steps; one restart is enough for them. */
const QUIET_MS = 120

const root = fileURLToPath(new URL('..', import.meta.url))
const say = (/** @type {string} */ sentence) => process.stderr.write(`${sentence}\n`)

/** @type {import('node:child_process').ChildProcess | null} */
let server = null

function stop() {
  const running = server
  server = null
  if (running === null || running.exitCode !== null || running.signalCode !== null) return Promise.resolve()
  return new Promise((ended) => {
    running.once('exit', ended)
    running.kill('SIGTERM')
  })
}

async function startAgain() {
  try {
    const started = performance.now()
    if (await buildWhenStale()) say(`built in ${Math.round(performance.now() - started)} ms`)
  } catch (broken) {
    say(broken instanceof Error ? broken.message : String(broken))
    return // the old server goes on until the source can be built again
  }
  await stop()
  server = spawn('node', ['--enable-source-maps', join(root, 'build', 'main.js')], { cwd: root, stdio: 'inherit' })
  server.once('exit', (code) => code && say(`the server ended with ${code}; it starts again with the next change`))
}

/** @type {Promise<void>} */
let last = Promise.resolve()
/** @type {NodeJS.Timeout | undefined} */
let timer

/** @param {string | null} file */
function changed(file) {
  if (file !== null && (file.endsWith('~') || /\.test\.tsx?$/.test(file) || file.startsWith('local'))) return
  clearTimeout(timer)
  timer = setTimeout(() => {
    last = last.then(startAgain)
  }, QUIET_MS)
}

for (const folder of ['src', 'data'].map((name) => join(root, name)).filter((path) => existsSync(path)))
  watch(folder, { recursive: true }, (_event, file) => changed(file))

for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM']))
  process.once(signal, () => void stop().then(() => process.exit(0)))

await startAgain()
