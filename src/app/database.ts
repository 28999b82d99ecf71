import { randomBytes } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ok, type Result, refuse } from '../kernel/result.ts'
import type { Config } from '../platform/config/index.ts'
import { ensureAppRole } from '../platform/postgres/index.ts'
import { attachPostgres, startPostgres, tellLauncherRefusal } from '../platform/postgres/launcher/index.ts'

/** Why there is no database, as a sentence for the console. */
export type NoDatabase = { readonly code: 'start/no-database'; readonly why: string }

/** A database to work with, and how to leave it. */
export interface OpenedDatabase {
  readonly ownerUrl: string
  readonly appUrl: string
  readonly stop: () => Promise<void>
}

const nothing = async (): Promise<void> => {}

/** The configured database, or the embedded one: started here, or already run by another process where `attach` is allowed. */
export const openDatabase = async (
  config: Config,
  { attach, tell }: { readonly attach: boolean; readonly tell: (sentence: string) => void },
): Promise<Result<OpenedDatabase, NoDatabase>> => {
  const { databaseUrl, databaseOwnerUrl, dataFolder } = config
  if (databaseUrl !== null && databaseOwnerUrl !== null)
    return ok({ ownerUrl: databaseOwnerUrl, appUrl: databaseUrl, stop: nothing })
  const owner = databaseOwnerUrl ?? databaseUrl
  if (owner !== null) return ownedDatabase(owner, dataFolder)
  const folder = join(dataFolder, 'postgres')
  const running = attach ? await attachPostgres(folder) : null
  if (running) return ok({ ...running, stop: nothing })
  const started = await startPostgres({ folder, tell })
  if (!started.ok) return refuse({ code: 'start/no-database', why: tellLauncherRefusal(started.refusal) })
  return started
}

/** Only the owner is known: the program's own role is made beside it, with a password kept in the data folder. */
const ownedDatabase = async (ownerUrl: string, dataFolder: string): Promise<Result<OpenedDatabase, NoDatabase>> => {
  const file = join(dataFolder, 'app-role.password')
  const known = await readFile(file, 'utf8').catch(() => null)
  const password = known?.trim() || randomBytes(24).toString('base64url')
  if (known === null) await writeFile(file, `${password}\n`, { mode: 0o600 })
  try {
    return ok({ ownerUrl, appUrl: await ensureAppRole(ownerUrl, password), stop: nothing })
  } catch (error) {
    const because = error instanceof Error ? error.message : String(error)
    const why = `DATABASE_URL: expected an owner that may make the role dreiklang_app, or DATABASE_OWNER_URL beside it (${because})`
    return refuse({ code: 'start/no-database', why })
  }
}
