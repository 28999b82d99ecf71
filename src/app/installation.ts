import { access } from 'node:fs/promises'
import { join } from 'node:path'
import type { Config } from '../platform/config/index.ts'
import { isPrepared } from '../platform/postgres/index.ts'
import { isEmptyFolder, readMark, writeMark } from './demonstration/mark.ts'

/** Says that `bin/dreiklang init` prepared this data folder. */
export const INSTALLATION_FILE = 'installation.json'

/** What a data folder is: a demonstration by its mark, an installation by `init`, or nothing yet. */
export type Kind = 'demonstration' | 'installation' | 'unprepared'

/** Settings that only somebody sets who means it: with one of them an empty folder is never made a demonstration. */
const MEANT = [
  'DATABASE_OWNER_URL',
  'PUBLIC_URL',
  'SMTP_URL',
  'MAIL_FROM',
  'ROOT_KEY_FILE',
  'ROOT_KEY_COMMAND',
  'HOST',
] as const

/**
 * Tells what the data folder is. Only an empty one without configuration is made a demonstration, by a mark that is
 * written before anything else; later nothing is guessed.
 */
export const kindOf = async (config: Config, env: Readonly<Record<string, string | undefined>>): Promise<Kind> => {
  const { dataFolder } = config
  const kind = await kindAt(dataFolder)
  if (kind !== 'unprepared') return kind
  const meant = MEANT.some((key) => env[key]?.trim())
  if (meant || !(await isEmptyFolder(dataFolder))) return 'unprepared'
  // A database that was prepared before belongs to an installation whose folder this is not.
  if (config.databaseUrl !== null && (await isPrepared(config.databaseUrl))) return 'unprepared'
  await writeMark(dataFolder)
  return 'demonstration'
}

/** What a data folder is by what lies in it; nothing is guessed and nothing is written. */
export const kindAt = async (dataFolder: string): Promise<Kind> => {
  if (await readMark(dataFolder)) return 'demonstration'
  return (await exists(join(dataFolder, INSTALLATION_FILE))) ? 'installation' : 'unprepared'
}

const exists = (file: string): Promise<boolean> =>
  access(file).then(
    () => true,
    () => false,
  )
