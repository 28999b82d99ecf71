import { randomBytes } from 'node:crypto'
import { open, readFile, rename, stat } from 'node:fs/promises'
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import type { Place } from './folder.ts'
import type { LauncherRefusal } from './refusals.ts'

/** The passwords of the superuser and the two roles. */
export interface Secret {
  readonly superuser: string
  readonly owner: string
  readonly app: string
}

const password = (): string => randomBytes(24).toString('base64url')

const parse = (text: string): Secret | undefined => {
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value !== 'object' || !value) return undefined
    if (!('superuser' in value && 'owner' in value && 'app' in value)) return undefined
    const { superuser, owner, app } = value
    return typeof superuser === 'string' && typeof owner === 'string' && typeof app === 'string'
      ? { superuser, owner, app }
      : undefined
  } catch {
    return undefined
  }
}

const keep = async (file: string, secret: Secret): Promise<void> => {
  const handle = await open(`${file}.new`, 'w', 0o600)
  try {
    await handle.writeFile(`${JSON.stringify(secret, null, 2)}\n`)
    await handle.sync()
  } finally {
    await handle.close()
  }
  await rename(`${file}.new`, file)
}

/** The passwords in a file; undefined where it is missing or damaged. */
export const readSecret = async (file: string): Promise<Secret | undefined> => {
  const text = await readFile(file, 'utf8').catch(() => undefined)
  return text === undefined ? undefined : parse(text)
}

/** Reads the passwords, or makes them before the database is made. A database without its passwords is refused. */
export const secretOf = async (place: Place): Promise<Result<Secret, LauncherRefusal>> => {
  const known = await readSecret(place.secret)
  if (known) return ok(known)
  const made = await stat(place.pg).catch(() => undefined)
  if (made) return refuse({ code: 'postgres/secret-unusable', file: place.secret })
  const fresh = { superuser: password(), owner: password(), app: password() }
  await keep(place.secret, fresh)
  return ok(fresh)
}
