import { ok, type Result, refuse } from '../../../kernel/result.ts'
import { type Way, wayTo } from './account.ts'
import { keepServing } from './again.ts'
import { ensureCluster, writeSettings } from './cluster.ts'
import { type Place, preparePlace } from './folder.ts'
import { closedNative, copyNative, linkLibraries } from './libraries.ts'
import { type Lock, takeLock } from './lock.ts'
import { findNative, type Native } from './native.ts'
import { stopOrphans } from './orphans.ts'
import type { LauncherRefusal } from './refusals.ts'
import { ensureRoles, urlOf } from './roles.ts'
import { type Secret, secretOf } from './secret.ts'
import { SOCKET_PORT, serve } from './server.ts'
import { freePort, makeSocketFolder, removeSocketFolder } from './sockets.ts'
import { watch } from './watcher.ts'
import { APP_ROLE, OWNER_ROLE, type RunningPostgres, type StartOptions } from './words.ts'

export { attachPostgres } from './attach.ts'
export { type LauncherRefusal, tellLauncherRefusal } from './refusals.ts'
export type { RunningPostgres, StartOptions } from './words.ts'

/** What is known before the lock is taken. */
interface Ground {
  readonly place: Place
  readonly way: Way
  readonly native: Native
  readonly options: StartOptions
  readonly tell: (sentence: string) => void
}

/** A PostgreSQL that its account can read, with all links: the package itself, or a copy in the data folder. */
const readyNative = async ({ place, way, native }: Ground): Promise<Native> => {
  const closed = !way.passesClosed && (await closedNative(native, place.account))
  const linked = await linkLibraries(native.root)
  return closed || !linked ? copyNative(native, place.folder) : native
}

const prepareFolder = async (ground: Ground): Promise<Result<{ secret: Secret; root: string }, LauncherRefusal>> => {
  const { place, way, options } = ground
  const secret = await secretOf(place)
  if (!secret.ok) return secret
  const calm = await stopOrphans(place, ground.tell)
  if (!calm.ok) return calm
  const { root } = await readyNative(ground)
  const made = await ensureCluster({
    place,
    call: way.call,
    root,
    superuserPassword: secret.value.superuser,
    durable: options.settings?.['fsync'] !== 'off',
    tell: ground.tell,
  })
  if (!made.ok) return made
  await writeSettings(place, options.settings ?? {})
  return ok({ secret: secret.value, root })
}

/** Wrong passwords: the file doesn't belong to this database. */
const isWrongPassword = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === '28P01'

const startLocked = async (ground: Ground, lock: Lock): Promise<Result<RunningPostgres, LauncherRefusal>> => {
  const { place, way, options, tell } = ground
  const prepared = await prepareFolder(ground)
  if (!prepared.ok) return prepared
  const { secret, root } = prepared.value
  const port = options.tcp ? await freePort() : undefined
  const socketFolder = await makeSocketFolder(place.account)
  const watcher = watch(place.pg, socketFolder)
  const tidy = () => watcher.release().then(() => removeSocketFolder(socketFolder))
  const serving = { place, call: way.call, root, socketFolder, port, tell }
  const first = await serve(serving)
  if (!first.ok) return tidy().then(() => first)

  const server = keepServing(serving, first.value)
  const ended = server.ended.then(tidy).then(lock.release)
  ended.catch(() => {})
  const stop = () => server.stop().then(() => ended)
  const address = port === undefined ? { host: socketFolder, port: SOCKET_PORT } : { host: '127.0.0.1', port }
  try {
    await ensureRoles(address, secret)
  } catch (error) {
    await stop()
    if (isWrongPassword(error)) return refuse({ code: 'postgres/secret-unusable', file: place.secret })
    throw error
  }
  return ok({
    ownerUrl: urlOf(address, OWNER_ROLE, secret.owner),
    appUrl: urlOf(address, APP_ROLE, secret.app),
    socketFolder,
    pid: server.pid,
    stop,
    kill: server.kill,
  })
}

/**
 * Starts the embedded PostgreSQL 18 on a data folder, and makes database and roles there at the first start. It runs
 * under an ordinary account, keeps its promises about power cuts (fsync), comes back when it is killed, and ends with
 * this program. Refused are a folder in use, closed or foreign folders, a machine without a fitting package, and a server
 * that does not come up.
 */
export const startPostgres = async (options: StartOptions): Promise<Result<RunningPostgres, LauncherRefusal>> => {
  const native = findNative(import.meta.url)
  if (!native.ok) return native
  const place = await preparePlace(options.folder)
  if (!place.ok) return place
  const way = await wayTo(place.value.folder, place.value.account)
  if (!way.ok) return way
  const lock = await takeLock(place.value.folder)
  if (!lock.ok) return lock
  const tell = options.tell ?? (() => {})
  const ground = { place: place.value, way: way.value, native: native.value, options, tell }
  let started: Result<RunningPostgres, LauncherRefusal> | undefined
  try {
    started = await startLocked(ground, lock.value)
    return started
  } finally {
    if (!started?.ok) await lock.value.release()
  }
}
