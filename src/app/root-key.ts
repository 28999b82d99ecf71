import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { link, open, readFile, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { ok, type Result, refuse } from '../kernel/result.ts'
import type { Config } from '../platform/config/index.ts'
import {
  parseRootKeys,
  type ReadRootKeys,
  type RootKeyRefusal,
  type RootKeys,
  rootKeyOf,
} from '../foundation/data-protection/words.ts'

/** The settings that say where the root keys lie. */
type Place = Pick<Config, 'dataFolder' | 'rootKeyFile' | 'rootKeyCommand'>

/** Where the root key lies when nothing else is said. */
export const rootKeyFile = ({ dataFolder, rootKeyFile: named }: Place): string => named ?? join(dataFolder, 'root.key')

const unusable = (from: string, reason: string) =>
  refuse({ code: 'root-key/unusable', from, reason } satisfies RootKeyRefusal)

const parsed = (from: string, text: string): Result<RootKeys, RootKeyRefusal> => {
  const keys = parseRootKeys(text)
  return keys.ok ? keys : unusable(from, keys.refusal.reason)
}

/**
 * Reads the root keys from a file or from a command. A file that lies in the data folder is made at the first start,
 * synced before anything is sealed with it; one that was named must be there.
 */
export const rootKeysOf =
  (place: Place): ReadRootKeys =>
  () => {
    const { rootKeyCommand: command, rootKeyFile: named } = place
    if (command === null) return readFrom(rootKeyFile(place), named === null)
    if (named === null) return askFor(command)
    return Promise.resolve(unusable('ROOT_KEY_COMMAND', 'expected one of ROOT_KEY_FILE and ROOT_KEY_COMMAND, got both'))
  }

const readFrom = async (file: string, mayMake: boolean): Promise<Result<RootKeys, RootKeyRefusal>> => {
  const there = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => error)
  if (typeof there === 'string') return parsed(file, there)
  if (!mayMake || there.code !== 'ENOENT') return unusable(file, there.message)
  await makeKey(file)
  return parsed(file, await readFile(file, 'utf8'))
}

const run = promisify(execFile)
const ANSWERS_WITHIN_MS = 15_000

/** Runs the program of a key service, without a shell. What it says goes nowhere but into the keys. */
const askFor = async (command: string): Promise<Result<RootKeys, RootKeyRefusal>> => {
  const [program = '', ...args] = command.split(/\s+/)
  try {
    const limits = { timeout: ANSWERS_WITHIN_MS, maxBuffer: 65_536, windowsHide: true }
    return parsed('ROOT_KEY_COMMAND', (await run(program, args, limits)).stdout)
  } catch (error) {
    return unusable('ROOT_KEY_COMMAND', `${program}: ${whyFailed(error)}`)
  }
}

const whyFailed = (error: unknown): string => {
  if (!(error instanceof Error)) return 'failed'
  if ('killed' in error && error.killed === true) return `gave no answer within ${ANSWERS_WITHIN_MS / 1000} seconds`
  const code = 'code' in error ? error.code : null
  return typeof code === 'number' ? `ended with exit code ${code}` : `could not be run (${String(code)})`
}

const newLine = (): string => `${randomBytes(32).toString('base64')}\n`

/** Writes a file that must not be there yet; its text is asked for once it is ours. */
const writeSynced = async (file: string, text: () => string | Promise<string>): Promise<void> => {
  const handle = await open(file, 'wx', 0o600)
  try {
    await handle.writeFile(await text())
    await handle.sync()
  } finally {
    await handle.close()
  }
}

const syncFolderOf = async (file: string): Promise<void> => {
  const folder = await open(dirname(file), 'r')
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}

/** Writes a new key beside the name and links it there: of two starts at once, one key wins and is whole. */
const makeKey = async (file: string): Promise<void> => {
  const draft = `${file}.${process.pid}-${randomBytes(4).toString('hex')}`
  await writeSynced(draft, newLine)
  await link(draft, file).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error
  })
  await rm(draft)
  await syncFolderOf(file)
}

/** A new root key that stands first in its file now, by name, and the old ones behind it. */
export interface NewRootKey {
  readonly file: string
  readonly current: string
  readonly queue: readonly string[]
}

/**
 * Puts a new root key first in the file, all at once: whoever reads meanwhile sees the file before or after it. Refuses
 * keys that come from a command, and a second new key at the same moment. Nobody is shown the key.
 */
export const addRootKey = async (place: Place): Promise<Result<NewRootKey, RootKeyRefusal>> => {
  if (place.rootKeyCommand !== null)
    return unusable('ROOT_KEY_COMMAND', 'the keys come from a command: make the new one in that key service')
  const file = rootKeyFile(place)
  const there = await readFrom(file, false)
  if (!there.ok) return there
  const draft = `${file}.new`
  const line = newLine()
  try {
    await writeSynced(draft, async () => line + (await readFile(file, 'utf8')))
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
    return unusable(draft, 'another new key is being written, or that was interrupted: delete this file and try again')
  }
  await rename(draft, file)
  await syncFolderOf(file)
  const { id } = rootKeyOf(Buffer.from(line, 'base64'))
  return ok({ file, current: id, queue: there.value.map((root) => root.id) })
}
