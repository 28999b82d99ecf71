import { randomBytes } from 'node:crypto'
import { link, open, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { ok, type Result, refuse } from '../kernel/result.ts'

/** A key file that can't be used; without the right root key nothing that was sealed can be opened. */
export type RootKeyRefusal = { readonly code: 'root-key/unusable'; readonly file: string; readonly reason: string }

/** Where the root key lies when nothing else is said. */
export const rootKeyFile = (dataFolder: string): string => join(dataFolder, 'root.key')

const parse = (file: string, text: string): Result<Buffer, RootKeyRefusal> => {
  const key = Buffer.from(text.trim(), 'base64')
  return key.length === 32
    ? ok(key)
    : refuse({ code: 'root-key/unusable', file, reason: `expected 32 bytes in base64, got ${key.length}` })
}

/**
 * Reads the root key. One that lies in the data folder is made at the first start, synced before anything is sealed
 * with it; a file that was named must be there.
 */
export const readRootKey = async (
  dataFolder: string,
  named: string | null,
): Promise<Result<Buffer, RootKeyRefusal>> => {
  const file = named ?? rootKeyFile(dataFolder)
  const there = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => error)
  if (typeof there === 'string') return parse(file, there)
  if (named !== null || there.code !== 'ENOENT')
    return refuse({ code: 'root-key/unusable', file, reason: there.message })
  await makeKey(file)
  return parse(file, await readFile(file, 'utf8'))
}

/** Writes a new key beside the name and links it there: of two starts at once, one key wins and is whole. */
const makeKey = async (file: string): Promise<void> => {
  const draft = `${file}.${process.pid}`
  const handle = await open(draft, 'wx', 0o600)
  try {
    await handle.writeFile(`${randomBytes(32).toString('base64')}\n`)
    await handle.sync()
  } finally {
    await handle.close()
  }
  await link(draft, file).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error
  })
  await rm(draft)
}
