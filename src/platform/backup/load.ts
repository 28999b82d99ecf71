import { join } from 'node:path'
import { ok, type Result, refuse } from '../../kernel/result.ts'
import { placeOfFile } from '../files/index.ts'
import { migrate, MigrationTrouble } from '../postgres/index.ts'
import { unpacked, writtenAt } from './archive.ts'
import type { FoundBackup } from './check.ts'
import { copyWhole, listedFiles } from './files.ts'
import type { Manifest } from './manifest.ts'
import { fill, type Filled, type Filling, firstWithRows } from './store/filling.ts'
import type { BackupPlan, BackupRefusal } from './words.ts'

/** Where a backup is restored to. */
export interface LoadWish {
  readonly plan: BackupPlan
  readonly ownerUrl: string
  /** Folder of the file store. */
  readonly files: string
  /** Makes the tables of the queue with these queues. */
  readonly prepareQueues: (queues: readonly string[]) => Promise<void>
  readonly tell: (sentence: string) => void
}

/** What was brought back. */
export interface Loaded extends Filled {
  readonly tables: number
  readonly files: number
}

/** The steps of the schema. Where the keys are newer than the data, their room is further. */
const stepsOf = ({ data, keys }: FoundBackup, { keyRooms }: BackupPlan) => {
  const ofKeys = keys.migrations.filter(({ room }) => keyRooms.includes(room))
  const ofData = data.migrations.filter(({ room }) => keyRooms.includes(room))
  const further = ofKeys.length > ofData.length ? ofKeys : ofData
  return [...data.migrations.filter(({ room }) => !keyRooms.includes(room)), ...further]
}

/** Copies the files first: a row whose file is missing must never be seen, and copying again does no harm. */
const loadFiles = async (found: FoundBackup, wish: LoadWish): Promise<Result<number, BackupRefusal>> => {
  if (!found.data.files) return ok(0)
  let count = 0
  for await (const listed of listedFiles(join(found.folder, found.data.files.file), found.key)) {
    const place = placeOfFile(listed.address)
    const [from, to] = [join(found.files, place), join(wish.files, place)]
    const copied = (await writtenAt(to))?.sha256 === listed.sha256 ? listed : await copyWhole(from, to)
    if (copied?.sha256 !== listed.sha256)
      return refuse({ code: 'backup/damaged', file: from, why: 'its bytes are not those that were written' })
    count++
  }
  wish.tell(`${count} files are there.`)
  return ok(count)
}

const fillingsOf = (folder: string, manifest: Manifest, key: Uint8Array | null): readonly Filling[] =>
  manifest.tables.map(({ name, columns, rows, file }) => ({
    name,
    columns,
    rows,
    content: () => unpacked(join(folder, file), key),
  }))

/**
 * Restores a backup that was checked into an empty database and brings the schema up to date. Rows come back in one
 * transaction. Killed at any point it can be run again, unless it was done.
 */
export const loadBackup = async (found: FoundBackup, wish: LoadWish): Promise<Result<Loaded, BackupRefusal>> => {
  const { ownerUrl, plan } = wish
  const ofData = fillingsOf(found.folder, found.data, found.key)
  const destroyed = ofData.find(({ name }) => name === plan.destroyed.table)
  if (!destroyed) throw new Error(`${found.folder}: the half with the data lacks ${plan.destroyed.table}`)
  const tables = [...fillingsOf(found.keysFolder, found.keys, found.key), ...ofData.filter((one) => one !== destroyed)]
  const table = await firstWithRows(
    ownerUrl,
    tables.map(({ name }) => name),
  )
  if (table !== null) return refuse({ code: 'backup/not-empty', table })
  try {
    await migrate(ownerUrl, plan.migrations, stepsOf(found, plan))
  } catch (error) {
    if (!(error instanceof MigrationTrouble)) throw error
    return refuse({ code: 'backup/other-schema', why: error.message })
  }
  await wish.prepareQueues(found.data.queues)
  const files = await loadFiles(found, wish)
  if (!files.ok) return files
  const filled = await fill(ownerUrl, {
    tables,
    sequences: found.data.sequences,
    destroyed: { ...plan.destroyed, from: destroyed },
    heads: { table: plan.heads, hash: found.data.heads },
    tell: wish.tell,
  })
  await migrate(ownerUrl, plan.migrations)
  return ok({ tables: tables.length, ...filled, files: files.value })
}
