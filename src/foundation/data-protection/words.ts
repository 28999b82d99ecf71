import { type Id, id } from '../../kernel/ids.ts'
import type { FileSeal, OpenSeal } from '../../platform/files/words.ts'

export { parseRootKeys, rootKeyOf } from './domain/root-keys.ts'
export * from './person-words.ts'
export type { StoredExport as Export } from './store/exports.ts'
export * from './root-key-words.ts'

/** Whose data it is: a case or a person. Every subject has a data key of its own; destroying it erases the data everywhere. */
export type Subject = Id

/** What a sealed value is for, such as `case.answers`. A value sealed for one purpose can't be opened for another. */
export type Purpose = `${string}.${string}`

/** Opens and seals the data of one subject within one transaction's scope. */
export interface Sealer {
  readonly seal: (purpose: Purpose, text: string) => Buffer
  readonly open: (purpose: Purpose, sealed: Uint8Array) => string
  /** The seal of a new file, and how it is opened again: segment by segment, so that no file has to fit into memory. */
  readonly newFile: (purpose: Purpose) => FileSeal
  readonly openFile: (purpose: Purpose) => OpenSeal
}

/** The installation as a tenant of its own: its key is the source of form tokens, addresses of files and blind indexes. */
export const INSTALLATION: Id = id('00000000-0000-0000-0000-000000000000')

export * from './person-words.ts'
export { accessCells, accessTitles, type AccessWords, type SaidAccess, sayAccess } from './say-access.ts'
