import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { newId } from '../../kernel/ids.ts'
import { ok, type Result, refuse } from '../../kernel/result.ts'
import type { StepMark } from '../postgres/index.ts'
import { pack } from './archive.ts'
import { FILES, type SavedFiles, saveFiles } from './files.ts'
import { beginUnfinished, finish, halvesIn, prepareFolders } from './folders.ts'
import { type Manifest, readManifest, type Unsealed, writeManifest } from './manifest.ts'
import { schemaOf, type Table } from './store/catalog.ts'
import { inSnapshot, type Snapshot } from './store/snapshot.ts'
import type { BackupRefusal, BackupReport, SaveWish } from './words.ts'

type KeptTable = Manifest['tables'][number]

/** Names of the lists in the half with the data. */
export const FILE_LIST = 'files.gz'
const NAMED_LIST = 'named.gz'

const keepTables = async (
  snapshot: Snapshot,
  tables: readonly Table[],
  { folder, wish }: { readonly folder: string; readonly wish: SaveWish },
): Promise<KeptTable[]> => {
  const kept: KeptTable[] = []
  for (const table of tables) {
    const file = join('tables', `${table.name}.gz`)
    const rows = snapshot.rowsOf(table)
    const written = await pack(rows, join(folder, file), wish.key)
    kept.push({ name: table.name, columns: [...table.columns], rows: rows.rows, file, ...written })
    wish.tell(`${table.name}: ${rows.rows} rows`)
  }
  return kept
}

/** Both halves as the snapshot gives them, still under their unfinished names. */
interface Halves {
  readonly data: Unsealed
  readonly keys: Unsealed
}

const half = (
  part: Manifest['part'],
  wish: SaveWish,
  { id, steps }: { readonly id: string; readonly steps: readonly StepMark[] },
): Omit<Unsealed, 'tables' | 'sequences' | 'queues' | 'files' | 'heads'> => ({
  part,
  id,
  at: wish.at,
  program: wish.program,
  sealed: wish.key !== null,
  about: wish.about[part],
  migrations: [...steps],
})

const readDatabase = async (
  snapshot: Snapshot,
  wish: SaveWish,
  at: { readonly id: string; readonly data: string; readonly keys: string },
): Promise<Result<Halves, BackupRefusal>> => {
  const { plan } = wish
  const table = await snapshot.closed(plan.schemas)
  if (table !== null) return refuse({ code: 'backup/not-ready', table })
  const base = { id: at.id, steps: await snapshot.migrations() }
  const tables = (await snapshot.tables([...plan.schemas, schemaOf(plan.queueTable)])).filter(
    ({ name }) =>
      !plan.leftOut.includes(name) && (schemaOf(name) !== schemaOf(plan.queueTable) || name === plan.queueTable),
  )
  const isKey = ({ name }: Table) => plan.keyTables.includes(name)
  await pack(await snapshot.fileAddresses(plan.schemas), join(at.data, NAMED_LIST), wish.key)
  const keys = await keepTables(snapshot, tables.filter(isKey), { folder: at.keys, wish })
  const data = await keepTables(
    snapshot,
    tables.filter((one) => !isKey(one) || one.name === plan.destroyed.table),
    { folder: at.data, wish },
  )
  return ok({
    keys: { ...half('keys', wish, base), tables: keys, sequences: [], queues: [], files: null, heads: null },
    data: {
      ...half('data', wish, base),
      tables: data,
      sequences: [...(await snapshot.sequences(plan.schemas))],
      queues: [...(await snapshot.queues(plan.queueTable))],
      files: null,
      heads: await snapshot.hashOf(plan.heads),
    },
  })
}

/** The list of files of the newest backup that can be read with this key. */
const previousList = async (to: string, key: Uint8Array | null): Promise<string | null> => {
  for (const folder of (await halvesIn(to)).toReversed()) {
    const manifest = await readManifest(folder, 'data', key)
    if (manifest.ok && manifest.value.files) return join(folder, manifest.value.files.file)
  }
  return null
}

const reportOf = (
  backup: string,
  data: Unsealed,
  { keys, files }: { keys: Unsealed; files: SavedFiles },
): BackupReport => ({
  backup,
  at: data.at,
  sealed: data.sealed,
  tables: data.tables.length + keys.tables.length,
  rows: [...data.tables, ...keys.tables].reduce((sum, { rows }) => sum + rows, 0),
  files: files.count,
  fileBytes: files.fileBytes,
  newFiles: files.newFiles,
  missingFiles: files.missing,
})

/** Completes both halves: the keys first, because newer keys open older data, but not the other way round. */
const complete = async (
  wish: SaveWish,
  halves: Halves,
  at: { readonly id: string; readonly data: string; readonly keys: string },
): Promise<BackupReport> => {
  await writeManifest(at.keys, halves.keys, wish.key)
  const newest = await finish(at.keys, at.id)
  // The rows name the files, and a file is there before its row: copied now, none of this snapshot is left out.
  const saved = await saveFiles({
    store: wish.files,
    target: join(wish.to, FILES),
    named: join(at.data, NAMED_LIST),
    previous: await previousList(wish.to, wish.key),
    list: join(at.data, FILE_LIST),
    key: wish.key,
  })
  await rm(join(at.data, NAMED_LIST))
  const { missing, ...files } = saved
  await writeManifest(
    at.data,
    { ...halves.data, files: { file: FILE_LIST, ...files, missing: [...missing] } },
    wish.key,
  )
  const backup = await finish(at.data, at.id)
  // An older copy of the keys would bring back what was destroyed since.
  for (const older of await halvesIn(wish.keys)) if (older < newest) await rm(older, { recursive: true, force: true })
  return reportOf(backup, halves.data, { keys: halves.keys, files: saved })
}

/**
 * Makes a backup while the program goes on: the database at one moment, every file it names, and the keys in a place of
 * their own, of which only the newest copy is kept. A half that was not finished never has the name of a whole one.
 */
export const saveBackup = async (wish: SaveWish): Promise<Result<BackupReport, BackupRefusal>> => {
  const apart = await prepareFolders(wish.to, wish.keys)
  if (!apart.ok) return apart
  // Two backups of one second stand in the order in which they were made: their moments have milliseconds.
  const id = `${wish.at.replaceAll(':', '-')}-${newId().slice(-6)}`
  const at = { id, data: await beginUnfinished(wish.to, id), keys: await beginUnfinished(wish.keys, id) }
  try {
    const read = await inSnapshot(wish.ownerUrl, (snapshot) => readDatabase(snapshot, wish, at))
    if (!read.ok) return read
    wish.tell('The database is copied; now the files.')
    return ok(await complete(wish, read.value, at))
  } finally {
    for (const unfinished of [at.data, at.keys]) await rm(unfinished, { recursive: true, force: true })
  }
}
