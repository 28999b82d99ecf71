import type { BackupRefusal } from './words.ts'

/** A refusal as a sentence for the console: what is wrong, that nothing is lost, what to do. */
export const tellBackupRefusal = (refusal: BackupRefusal): string => {
  switch (refusal.code) {
    case 'backup/folder':
      return `${refusal.folder}: ${refusal.why}`
    case 'backup/not-ready':
      return `${refusal.table} can't be read whole by this owner: start the program once, so that it prepares the schema. Nothing was written.`
    case 'backup/none':
      return `${refusal.folder}: expected a whole backup, found none`
    case 'backup/damaged':
      return `${refusal.file}: ${refusal.why}. Nothing was restored; use another copy of this backup, or an older one.`
    case 'backup/key-needed':
      return `${refusal.file}: this backup is sealed. Name the file with its key: --key-file FILE`
    case 'backup/wrong-key':
      return `${refusal.file}: this key did not seal this backup, or the file was changed. Nothing was restored.`
    case 'backup/not-empty':
      return `${refusal.table} has rows already: expected an empty database. Nothing was changed; name an empty data folder or a new database.`
    case 'backup/other-schema':
      return refusal.why
  }
}
