import { spawn } from 'node:child_process'
import { closeSync, openSync } from 'node:fs'
import { readFile, rename, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import { type CallAs, handOver } from './account.ts'
import { serverEnv } from './cluster.ts'
import type { Place } from './folder.ts'
import { readPidFile } from './pid-file.ts'
import { pause } from './processes.ts'
import type { LauncherRefusal } from './refusals.ts'

const LOG_LIMIT_BYTES = 10 * 1024 * 1024
const IN_ORDER_MS = 30_000
const AT_ONCE_MS = 6_000
/** A recovery after a crash may have half a gigabyte of log to replay. */
const START_LIMIT_MS = 300_000
const SLOW_MS = 3_000

/** What a server is started with. */
export interface Serving {
  readonly place: Place
  readonly call: CallAs
  readonly root: string
  readonly socketFolder: string
  /** Loopback port, if any. */
  readonly port: number | undefined
  readonly tell: (sentence: string) => void
}

/** A server that takes connections. */
export interface Server {
  readonly pid: number
  /** Comes when the process has ended, by us or by itself. */
  readonly ended: Promise<void>
  readonly stop: () => Promise<void>
  readonly kill: () => void
}

const openLog = async (place: Place): Promise<number> => {
  const found = await stat(place.log).catch(() => undefined)
  if (found && found.size > LOG_LIMIT_BYTES) await rename(place.log, `${place.log}.1`)
  const file = openSync(place.log, 'a', 0o600)
  await handOver(place.log, place.account)
  return file
}

const socketList = (folder: string): string => `"${folder.replaceAll('"', '""')}"`

/** The port in the name of the socket; with one folder per server it never meets another. */
export const SOCKET_PORT = 5432

const argsOf = ({ place, socketFolder, port }: Serving): readonly string[] => [
  ...['-D', place.pg, '-k', socketList(socketFolder), '-p', String(port ?? SOCKET_PORT)],
  ...['-c', `listen_addresses=${port === undefined ? '' : '127.0.0.1'}`, '-c', 'unix_socket_permissions=0700'],
]

const spawnServer = async (serving: Serving) => {
  const { file, args, as } = serving.call(join(serving.root, 'bin', 'postgres'), argsOf(serving))
  const log = await openLog(serving.place)
  try {
    // A process group of its own: Ctrl-C is for us, and we end the server in order.
    const options = { ...as, cwd: '/', env: serverEnv(), detached: true }
    return spawn(file, [...args], { ...options, stdio: ['ignore', log, log] })
  } finally {
    closeSync(log)
  }
}

const logSince = async (file: string, bytes: number): Promise<readonly string[]> => {
  const text = await readFile(file).catch(() => Buffer.alloc(0))
  return text.subarray(bytes).toString('utf8').trim().split('\n').slice(-12)
}

/** Starts the server and waits until it takes connections. */
export const serve = async (serving: Serving): Promise<Result<Server, LauncherRefusal>> => {
  const { place, tell } = serving
  const before = (await stat(place.log).catch(() => undefined))?.size ?? 0
  const child = await spawnServer(serving)
  let over = false
  const ended = new Promise<void>((done) => {
    const end = () => {
      over = true
      done()
    }
    child.once('exit', end)
    child.once('error', end)
  })
  child.unref()
  const endIn = (signal: NodeJS.Signals, limitMs: number): Promise<void> => {
    if (over) return ended
    child.kill(signal)
    // The limit itself must not keep the program alive; the child does, until it has ended.
    return Promise.race([ended, new Promise<void>((late) => void setTimeout(late, limitMs).unref())])
  }
  const stop = async () => {
    child.ref()
    await endIn('SIGINT', IN_ORDER_MS)
    await endIn('SIGQUIT', AT_ONCE_MS)
    await endIn('SIGKILL', AT_ONCE_MS)
  }
  const kill = () => void (over || child.kill('SIGQUIT'))

  const started = Date.now()
  let told = false
  while (!over && Date.now() - started < START_LIMIT_MS) {
    const said = await readPidFile(place.pg)
    if (child.pid !== undefined && said?.pid === child.pid && said.ready)
      return ok({ pid: child.pid, ended, stop, kill })
    if (!told && Date.now() - started > SLOW_MS) {
      told = true
      tell('PostgreSQL was not ended in order and checks its log. Nothing is lost; this can take a moment.')
    }
    await pause(8)
  }
  await stop()
  const rotated = before > LOG_LIMIT_BYTES ? 0 : before
  return refuse({ code: 'postgres/start-failed', file: place.log, log: await logSince(place.log, rotated) })
}
