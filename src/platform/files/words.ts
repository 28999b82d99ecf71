import type { Result } from '../../kernel/result.ts'

/** Where a file lies: 64 hexadecimal digits, the HMAC of its bytes. It says nothing without the key. */
export type FileAddress = string & { readonly kind: 'file address' }

/** What a row keeps of a file. */
export interface StoredFile {
  readonly address: FileAddress
  /** Bytes of the file itself, not of what is sealed around it. */
  readonly sizeBytes: number
}

/**
 * Why a file was not stored or found.
 * `file/too-large`: more than 20 MB. `file/disk`: the store can't be written or read now; nothing was lost.
 * `file/not-found`: no file at this address. `file/damaged`: what lies there can't be opened with this key.
 */
export type FileRefusal =
  | { readonly code: 'file/too-large'; readonly sizeBytes: number; readonly mostBytes: number }
  | { readonly code: 'file/disk'; readonly why: string }
  | { readonly code: 'file/not-found' }
  | { readonly code: 'file/damaged'; readonly why: string }

/** Seals or opens bytes; throws where it can't. */
export type Seal = (bytes: Uint8Array) => Uint8Array

/** Sealed contents by address. Rows hold address and size, the bytes lie here. */
export interface FileStore {
  /**
   * Stores a file for good (synced to disk) and tells its address. Doing it twice is the same as once: the second time
   * what is there stays, with the seal of the first time. So `scopeKey` must be at least as narrow as the seal: two
   * scopes that seal with different keys need different scope keys.
   */
  readonly put: (scopeKey: Uint8Array, seal: Seal, bytes: Uint8Array) => Promise<Result<StoredFile, FileRefusal>>
  /** The bytes at an address; a text that is no address finds nothing. */
  readonly get: (address: string, open: Seal) => Promise<Result<Uint8Array, FileRefusal>>
  /** Takes the bytes at an address away for good; doing it twice is the same as once. Throws when the disk refuses. */
  readonly remove: (address: string) => Promise<void>
}

/** What a file can be, by its first bytes. `application/zip` is also every modern office document. */
export type MediaType = 'application/pdf' | 'image/jpeg' | 'image/png' | 'application/zip' | 'text/plain'
