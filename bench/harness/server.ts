import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { join } from 'node:path'
import process from 'node:process'
import { setTimeout as pause } from 'node:timers/promises'
import { packageRoot } from '../../src/platform/root.ts'
import { startScript, stopChild } from './child.ts'

const READY_LIMIT_MS = 60_000
const LOOK_EVERY_MS = 10

/** A free port of this machine. */
export const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (address === null || typeof address === 'string') throw new Error('no free port')
  return address.port
}

/** The built program, running and ready. */
export interface BuiltServer {
  readonly port: number
  readonly pid: number
  /** From the start of its process until it said that it was ready. */
  readonly readyAfterMs: number
}

const isReady = async (url: string): Promise<boolean> => {
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(2_000) })
    await answer.arrayBuffer()
    return answer.status === 200
  } catch {
    return false
  }
}

const untilReady = async (child: ChildProcess, port: number): Promise<void> => {
  const latest = performance.now() + READY_LIMIT_MS
  while (!(await isReady(`http://127.0.0.1:${port}/health/ready`))) {
    if (child.exitCode !== null) throw new Error(`the server ended with ${child.exitCode} before it was ready`)
    if (performance.now() > latest) throw new Error(`not ready after ${READY_LIMIT_MS / 1000} s`)
    await pause(LOOK_EVERY_MS)
  }
}

/** Everything of this process's environment that would change what the server does. */
const SETTINGS = /^(DATABASE_|DREIKLANG_|PUBLIC_URL|SMTP_|MAIL_|ROOT_KEY|HOST$|PORT$|LOG_LEVEL)/

/** Starts the built program on a data folder, as `npm start` does, and ends it after the work. */
export const withServer = async <Outcome>(
  dataFolder: string,
  work: (server: BuiltServer) => Promise<Outcome>,
): Promise<Outcome> => {
  const port = await freePort()
  const inherited = Object.entries(process.env).filter(([name]) => !SETTINGS.test(name))
  const env = { ...Object.fromEntries(inherited), PORT: String(port), DREIKLANG_DATA: dataFolder, LOG_LEVEL: 'warn' }
  const started = performance.now()
  const child = startScript([join(packageRoot(), 'tools', 'start.mjs')], env)
  try {
    await untilReady(child, port)
    return await work({ port, pid: child.pid ?? 0, readyAfterMs: performance.now() - started })
  } finally {
    await stopChild(child)
  }
}
