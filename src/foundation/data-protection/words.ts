import type { Id } from '../../kernel/ids.ts'

/** Whose data it is: a case or a person. Every subject has a data key of its own; destroying it erases the data everywhere. */
export type Subject = Id

/** What a sealed value is for, such as `case.answers`. A value sealed for one purpose can't be opened for another. */
export type Purpose = `${string}.${string}`

/** Opens and seals the data of one subject within one transaction's scope. */
export interface Sealer {
  readonly seal: (purpose: Purpose, text: string) => Buffer
  readonly open: (purpose: Purpose, sealed: Uint8Array) => string
  readonly sealBytes: (purpose: Purpose, bytes: Uint8Array) => Buffer
  readonly openBytes: (purpose: Purpose, sealed: Uint8Array) => Buffer
}

export * from './person-words.ts'
