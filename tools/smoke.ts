/**
 * Starts the built server as a stranger would: empty data folder, no configuration, a free port. It must become ready,
 * show its start page, end when asked to, and leave no process behind.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { processesNaming } from './processes.ts'

const READY_LIMIT_MS = 60_000
const STOP_LIMIT_MS = 30_000
/** On the start page, as title; a page of errors has another. */
const TITLE = /<title>[^<]*Dreiklang[^<]*<\/title>/

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (address === null || typeof address === 'string') throw new Error('no free port')
  return address.port
}

const statusOf = async (url: string): Promise<number> => {
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(2000) })
    await answer.arrayBuffer()
    return answer.status
  } catch {
    return 0
  }
}

const untilReady = async (url: string, server: ChildProcess): Promise<void> => {
  const end = performance.now() + READY_LIMIT_MS
  while (performance.now() < end) {
    if (server.exitCode !== null) throw new Error(`the server ended with ${server.exitCode} before it was ready`)
    if ((await statusOf(`${url}/health/ready`)) === 200) return
    await pause(25)
  }
  throw new Error(`not ready after ${READY_LIMIT_MS / 1000} s`)
}

const stop = async (server: ChildProcess): Promise<void> => {
  if (server.exitCode !== null || server.signalCode !== null) return
  const ended = once(server, 'exit')
  server.kill('SIGTERM')
  const inTime = await Promise.race([ended.then(() => true), pause(STOP_LIMIT_MS, false, { ref: false })])
  if (inTime) return
  server.kill('SIGKILL')
  throw new Error(`still running ${STOP_LIMIT_MS / 1000} s after SIGTERM`)
}

const nobodyLeft = async (folder: string): Promise<void> => {
  // A watcher may need a moment to see that its server is gone.
  for (let tries = 0; tries < 40; tries++) {
    if ((await processesNaming(folder)).length === 0) return
    await pause(50)
  }
  throw new Error(`left behind: ${(await processesNaming(folder)).join('; ')}`)
}

const run = async (folder: string): Promise<void> => {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const { DATABASE_URL: _url, DATABASE_OWNER_URL: _owner, ...env } = process.env
  const started = performance.now()
  const server = spawn('node', ['tools/start.mjs'], {
    env: { ...env, PORT: String(port), DREIKLANG_DATA: folder },
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  try {
    await untilReady(url, server)
    console.error(`ready after ${((performance.now() - started) / 1000).toFixed(1)} s`)
    const page = await fetch(url, { headers: { 'accept-language': 'de' } })
    const html = await page.text()
    if (page.status !== 200 || !TITLE.test(html))
      throw new Error(`GET / gave ${page.status} and ${html.slice(0, 300)}, expected 200 and a title with Dreiklang`)
  } finally {
    await stop(server)
  }
  await nobodyLeft(folder)
}

const folder = await mkdtemp(join(tmpdir(), 'dreiklang-smoke-'))
try {
  await run(folder)
  console.error('smoke start: fine')
} catch (broken) {
  console.error(`smoke start: ${broken instanceof Error ? broken.message : String(broken)}`)
  process.exitCode = 1
} finally {
  await rm(folder, { recursive: true, force: true })
}
