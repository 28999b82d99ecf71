import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { setTimeout as pause } from 'node:timers/promises'
import { freePort } from '../../bench/harness/server.ts'
import { packageRoot } from '../../src/platform/root.ts'
import { afterFile } from '../setup/after-file.ts'

const READY_MS = 60_000

/** The portal as a process that can be killed and started again on the same folder. */
export interface KillableServer {
  readonly folder: string
  readonly port: number
  /** Ends the program at once, as a power cut does; its PostgreSQL ends with it. */
  readonly kill: () => Promise<void>
  /** Ends it in order, as an operator does. */
  readonly stop: () => Promise<void>
  /** Asks it to end, and tells how it did. */
  readonly end: (signal: NodeJS.Signals) => Promise<Ended>
  /** Starts it again and waits until it says that it is ready. */
  readonly start: () => Promise<void>
  /** Ends PostgreSQL at once under the running program, does something without it, and waits until both work again. */
  readonly killPostgres: (meanwhile?: () => Promise<void>) => Promise<void>
  /** Everything that it wrote to its log. */
  readonly said: () => string
}

const isReady = async (port: number): Promise<boolean> => {
  const answer = await fetch(`http://127.0.0.1:${port}/health/ready`, { signal: AbortSignal.timeout(3_000) }).catch(
    () => null,
  )
  await answer?.arrayBuffer()
  return answer?.status === 200
}

/** Nobody waits for a program that is gone. */
const refuseEnded = ({ exitCode, signalCode }: ChildProcess, said: string): void => {
  if (exitCode !== null || signalCode !== null)
    throw new Error(`the portal ended with ${exitCode ?? signalCode}:\n${said}`)
}

const untilReady = async (server: ChildProcess, port: number, said: () => string): Promise<void> => {
  for (const end = performance.now() + READY_MS; performance.now() < end; await pause(20)) {
    refuseEnded(server, said())
    if (await isReady(port)) return
  }
  throw new Error(`the portal was not ready after ${READY_MS / 1000} s:\n${said()}`)
}

/** How a process ended. */
export interface Ended {
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
}

const ended = async (server: ChildProcess, signal: NodeJS.Signals): Promise<Ended> => {
  if (server.exitCode === null && server.signalCode === null) {
    const gone = once(server, 'exit')
    server.kill(signal)
    await gone
  }
  return { code: server.exitCode, signal: server.signalCode }
}

/** A folder in which a portal may be started; gone when the test file is through. */
export const newFolder = async (): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'dreiklang-faults-'))
  // As root the database runs under an account of its own, which must be able to pass.
  await chmod(folder, 0o711)
  afterFile(() => rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }))
  return folder
}

/** Starts the portal as `npm start` does, on an empty folder; ended when the test file is through. */
export const startKillable = async (
  place?: string,
  settings: Readonly<Record<string, string>> = {},
): Promise<KillableServer> => {
  const folder = place ?? (await newFolder())
  const port = await freePort()
  let said = ''
  const spawned = (): ChildProcess => {
    const server = spawn(process.execPath, [join(packageRoot(), 'tools', 'start.mjs')], {
      cwd: packageRoot(),
      env: { ...process.env, LOG_LEVEL: 'warn', PORT: String(port), DREIKLANG_DATA: join(folder, 'data'), ...settings },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    for (const stream of [server.stdout, server.stderr])
      stream.on('data', (chunk: Buffer) => void (said += chunk.toString()))
    return server
  }
  let server = spawned()
  afterFile(async () => void (await ended(server, 'SIGTERM')))
  const start = async (): Promise<void> => {
    if (server.exitCode !== null || server.signalCode !== null) server = spawned()
    await untilReady(server, port, () => said)
  }
  await start()
  const killPostgres: KillableServer['killPostgres'] = async (meanwhile) => {
    const pidFile = join(folder, 'data', 'postgres', 'pg', 'postmaster.pid')
    const before = Number((await readFile(pidFile, 'utf8')).split('\n')[0])
    process.kill(before, 'SIGKILL')
    await meanwhile?.()
    for (const end = performance.now() + READY_MS; ; ) {
      refuseEnded(server, said)
      if (performance.now() > end) throw new Error(`PostgreSQL was not started again:\n${said}`)
      const now = await readFile(pidFile, 'utf8').catch(() => '')
      if (now !== '' && Number(now.split('\n')[0]) !== before) break
      await pause(20)
    }
    await start()
  }
  return {
    folder: join(folder, 'data'),
    port,
    start,
    kill: async () => void (await ended(server, 'SIGKILL')),
    end: (signal) => ended(server, signal),
    stop: async () => void (await ended(server, 'SIGTERM')),
    killPostgres,
    said: () => said,
  }
}
