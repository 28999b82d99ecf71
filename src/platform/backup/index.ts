export { checkBackup, findBackup, type FoundBackup } from './check.ts'
export { loadBackup, type Loaded, type LoadWish } from './load.ts'
export { tellBackupRefusal } from './refusals.ts'
export { saveBackup } from './save.ts'
