import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { numberTaken } from './processes.ts'
import { readPidFile } from './pid-file.ts'
import { urlOf } from './roles.ts'
import { readSecret } from './secret.ts'
import { APP_ROLE, OWNER_ROLE } from './words.ts'

/**
 * The URLs of an embedded PostgreSQL that another process of this program runs on a data folder; null where none runs
 * or its passwords can't be read. It stays that process's: nothing is started and nothing is stopped.
 */
export const attachPostgres = async (
  folder: string,
): Promise<{ readonly ownerUrl: string; readonly appUrl: string } | null> => {
  const place = resolve(folder)
  const running = await readPidFile(join(place, 'pg'))
  const secret = await readSecret(join(place, 'secret.json'))
  if (!running?.ready || !secret) return null
  const socket = join(running.socketFolder, `.s.PGSQL.${running.port}`)
  if (!numberTaken(running.pid) || !existsSync(socket)) return null
  const address = { host: running.socketFolder, port: running.port }
  return { ownerUrl: urlOf(address, OWNER_ROLE, secret.owner), appUrl: urlOf(address, APP_ROLE, secret.app) }
}
