import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { writeMark } from '../../src/app/demonstration/mark.ts'
import { packageRoot } from '../../src/platform/root.ts'
import { afterFile } from '../setup/after-file.ts'

const READY_MS = 60_000
const STOP_MS = 15_000

/** The portal stops when the pipe to the test closes: also when the test is killed, no process stays. Its threads leave the pipe alone. */
const ENDS_WITH_US = `data:text/javascript,${encodeURIComponent(
  'import { isMainThread } from "node:worker_threads"; if (isMainThread) process.stdin.resume().on("end", () => process.kill(process.pid, "SIGTERM")).unref()',
)}`

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (address === null || typeof address === 'string') throw new Error('no free port')
  return address.port
}

const isReady = async (url: string): Promise<boolean> => {
  const answer = await fetch(`${url}/health/ready`, { signal: AbortSignal.timeout(2_000) }).catch(() => null)
  return answer?.status === 200
}

const untilReady = async (url: string, server: ChildProcess, said: () => string): Promise<void> => {
  for (const end = performance.now() + READY_MS; performance.now() < end; await pause(50)) {
    if (server.exitCode !== null) throw new Error(`the portal ended with ${server.exitCode}:\n${said()}`)
    if (await isReady(url)) return
  }
  throw new Error(`the portal was not ready after ${READY_MS / 1000} s:\n${said()}`)
}

const stop = async (server: ChildProcess): Promise<void> => {
  if (server.exitCode !== null || server.signalCode !== null) return
  const ended = once(server, 'exit')
  server.kill('SIGTERM')
  const inTime = await Promise.race([ended.then(() => true), pause(STOP_MS, false, { ref: false })])
  if (!inTime) server.kill('SIGKILL')
  await ended
}

/** A portal that runs, and the folder with its data, for commands beside it. */
export interface RunningPortal {
  readonly url: string
  readonly data: string
}

/** The same as `openPortal`, where its address is enough. */
export const startPortal = async (host?: string): Promise<string> => (await openPortal(host)).url

/**
 * The portal as `npm start` runs it: built, on an empty data folder, a demonstration. Stopped when the file is through. With
 * another host than the address of numbers it is reached under that name.
 */
export const openPortal = async (host = '127.0.0.1'): Promise<RunningPortal> => {
  const folder = await mkdtemp(join(tmpdir(), 'dreiklang-way-'))
  // An address that was set means an installation in earnest, unless the folder says what it is.
  if (host !== '127.0.0.1') await writeMark(join(folder, 'data'))
  const port = await freePort()
  const root = packageRoot()
  const server = spawn(process.execPath, ['--import', ENDS_WITH_US, join(root, 'tools', 'start.mjs')], {
    cwd: root,
    env: {
      ...process.env,
      PORT: String(port),
      DREIKLANG_DATA: join(folder, 'data'),
      LOG_LEVEL: 'warn',
      ...(host === '127.0.0.1' ? {} : { PUBLIC_URL: `http://${host}:${port}` }),
      NODE_ENV: 'production',
    },
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  let said = ''
  for (const stream of [server.stdout, server.stderr])
    stream.on('data', (chunk: Buffer) => void (said += chunk.toString()))
  afterFile(async () => {
    await stop(server)
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
  })
  await untilReady(`http://127.0.0.1:${port}`, server, () => said)
  return { url: `http://${host}:${port}`, data: join(folder, 'data') }
}
