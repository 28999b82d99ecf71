import { join } from 'node:path'
import type { Config } from '../platform/config/index.ts'
import { isDatabaseGone } from '../platform/http/index.ts'
import { MigrationTrouble } from '../platform/postgres/index.ts'

/** A role or database that is not there, or a wrong password (SQLSTATE classes 28 and 3D). */
const REFUSED = /^(28|3D)/

const codeOf = (error: Error): string => ('code' in error && typeof error.code === 'string' ? error.code : '')

/**
 * What is wrong around the program when opening an installation threw: the database does not answer or does not let us in,
 * the schema belongs to another program, or the data folder can't be used. Null for everything else, which is a bug.
 */
export const startTrouble = (error: unknown, config: Pick<Config, 'dataFolder' | 'databaseUrl'>): string | null => {
  if (!(error instanceof Error)) return null
  if (error instanceof MigrationTrouble) return error.message
  if (config.databaseUrl === null && isDatabaseGone(error))
    return `The embedded PostgreSQL ended or can't go on; why stands in ${join(config.dataFolder, 'postgres', 'log')}. What was saved is not lost. Start this program again.`
  if (config.databaseUrl !== null && (isDatabaseGone(error) || REFUSED.test(codeOf(error))))
    return `DATABASE_URL: expected a PostgreSQL that answers and lets us in (${error.message || codeOf(error)}). Nothing was changed.`
  if (
    'path' in error &&
    typeof error.path === 'string' &&
    (error.path.startsWith(config.dataFolder) || config.dataFolder.startsWith(error.path))
  )
    return `DREIKLANG_DATA=${config.dataFolder}: expected a folder that this program may read and write (${error.message})`
  return null
}
