import type { MigrationFolder } from '../postgres/index.ts'

/** What of an installation is kept, and where each half goes. */
export interface BackupPlan {
  /** Schemas whose tables are kept. */
  readonly schemas: readonly string[]
  /** Those of their tables that go into the half with the keys. All others go into the half with the data. */
  readonly keyTables: readonly string[]
  /** What says which keys were destroyed. It goes into both halves, so that no older keys bring one back. */
  readonly destroyed: { readonly table: string; readonly erasesFrom: string; readonly by: readonly string[] }
  /** A small table whose content must be the same after a restore: where each chain of the audit trail ends. */
  readonly heads: string
  /** Tables whose rows are worth nothing later, or must not come back. */
  readonly leftOut: readonly string[]
  /** Where undelivered work waits: the only table of its schema that is kept. */
  readonly queueTable: string
  /** The rooms of the tables with keys. */
  readonly keyRooms: readonly string[]
  readonly migrations: readonly MigrationFolder[]
}

/** Facts that the caller keeps with a half, such as what kind of installation it is. No personal data: they lie open. */
export type About = Readonly<Record<string, string>>

/** What a backup is made of and where it goes. */
export interface SaveWish {
  readonly plan: BackupPlan
  readonly ownerUrl: string
  /** Folder of the file store. */
  readonly files: string
  /** Folder of all backups of this installation. */
  readonly to: string
  /** Folder for the keys, somewhere else. */
  readonly keys: string
  /** Key of 32 bytes that seals what is written; null writes it as it is. */
  readonly key: Uint8Array | null
  readonly at: string
  readonly program: string
  readonly about: { readonly data: About; readonly keys: About }
  readonly tell: (sentence: string) => void
}

/** Where a backup lies and how it is opened. */
export interface BackupPlace {
  /** Folder of all backups, of which the newest is meant, or of one of them. */
  readonly from: string
  readonly keys: string
  readonly key: Uint8Array | null
}

/**
 * Why a backup was not made or not restored. `backup/folder`: it can't be used. `backup/not-ready`: the schema was not
 * prepared by this program. `backup/none`: no whole backup lies there. `backup/damaged`: the first file that is not as it
 * was written. `backup/key-needed`, `backup/wrong-key`: it is sealed. `backup/not-empty`: there are rows already.
 * `backup/other-schema`: this program can't make the schema that the backup was made from.
 */
export type BackupRefusal =
  | { readonly code: 'backup/folder'; readonly folder: string; readonly why: string }
  | { readonly code: 'backup/not-ready'; readonly table: string }
  | { readonly code: 'backup/none'; readonly folder: string }
  | { readonly code: 'backup/damaged'; readonly file: string; readonly why: string }
  | { readonly code: 'backup/key-needed'; readonly file: string }
  | { readonly code: 'backup/wrong-key'; readonly file: string }
  | { readonly code: 'backup/not-empty'; readonly table: string }
  | { readonly code: 'backup/other-schema'; readonly why: string }

/** What was made or found, for the console. */
export interface BackupReport {
  readonly backup: string
  readonly at: string
  readonly sealed: boolean
  readonly tables: number
  readonly rows: number
  readonly files: number
  readonly fileBytes: number
  /** Files that were not in the folder yet. */
  readonly newFiles: number
  /** Files that rows name and the store does not have: removed while the backup ran, or lost before. The first hundred. */
  readonly missingFiles: readonly string[]
}
