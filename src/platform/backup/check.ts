import { dirname, join } from 'node:path'
import { ok, type Result, refuse } from '../../kernel/result.ts'
import { placeOfFile } from '../files/index.ts'
import { linesOf, unpacked, writtenAt, type Written } from './archive.ts'
import { FILES, listedFiles } from './files.ts'
import { newestOf } from './folders.ts'
import { type Manifest, readManifest } from './manifest.ts'
import type { BackupPlace, BackupRefusal } from './words.ts'

/** A backup that was found: its manifests and where their files lie. */
export interface FoundBackup {
  readonly folder: string
  readonly data: Manifest
  /** Folder of the file contents. */
  readonly files: string
  readonly keysFolder: string
  readonly keys: Manifest
  readonly key: Uint8Array | null
}

/** Finds the newest whole backup, or the one that is named, and the newest keys. */
export const findBackup = async ({ from, keys, key }: BackupPlace): Promise<Result<FoundBackup, BackupRefusal>> => {
  const [folder, keysFolder] = [await newestOf(from), await newestOf(keys)]
  if (!folder.ok) return folder
  if (!keysFolder.ok) return keysFolder
  const data = await readManifest(folder.value, 'data', key)
  if (!data.ok) return data
  const own = await readManifest(keysFolder.value, 'keys', key)
  if (!own.ok) return own
  const files = join(dirname(folder.value), FILES)
  return ok({ folder: folder.value, data: data.value, files, keysFolder: keysFolder.value, keys: own.value, key })
}

const damaged = (file: string, why: string) => refuse({ code: 'backup/damaged', file, why } as const)

const sameAs = async (file: string, expected: Written): Promise<Result<null, BackupRefusal>> => {
  const found = await writtenAt(file)
  if (found === null) return damaged(file, 'it is not there')
  if (found.sizeBytes !== expected.sizeBytes)
    return damaged(file, `expected ${expected.sizeBytes} bytes, found ${found.sizeBytes}`)
  return found.sha256 === expected.sha256 ? ok(null) : damaged(file, 'its bytes are not those that were written')
}

const countRows = async (file: string, key: Uint8Array | null): Promise<number | string> => {
  try {
    let rows = 0
    for await (const _line of linesOf(unpacked(file, key))) rows++
    return rows
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

const checkTables = async (
  folder: string,
  manifest: Manifest,
  key: Uint8Array | null,
): Promise<Result<null, BackupRefusal>> => {
  for (const table of manifest.tables) {
    const file = join(folder, table.file)
    const same = await sameAs(file, table)
    if (!same.ok) return same
    const rows = await countRows(file, key)
    if (rows !== table.rows) return damaged(file, `expected ${table.rows} rows, found ${rows}`)
  }
  return ok(null)
}

const checkFiles = async ({ folder, data, files, key }: FoundBackup): Promise<Result<null, BackupRefusal>> => {
  if (!data.files) return ok(null)
  const list = join(folder, data.files.file)
  const same = await sameAs(list, data.files)
  if (!same.ok) return same
  for await (const listed of listedFiles(list, key)) {
    const whole = await sameAs(join(files, placeOfFile(listed.address)), listed)
    if (!whole.ok) return whole
  }
  return ok(null)
}

/** Reads a whole backup and compares it with its manifests; the first file that is not as it was written is named. */
export const checkBackup = async (found: FoundBackup): Promise<Result<null, BackupRefusal>> => {
  for (const [folder, manifest] of [
    [found.keysFolder, found.keys],
    [found.folder, found.data],
  ] as const) {
    const tables = await checkTables(folder, manifest, found.key)
    if (!tables.ok) return tables
  }
  return checkFiles(found)
}
