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
 * `file/too-large`: more than is taken. `file/disk`: the store can't be written or read now; nothing was lost.
 * `file/not-found`: no file at this address. `file/damaged`: what lies there can't be opened with this key.
 * `file/waiting`: the virus scanner has not looked at it yet. `file/infected`: the scanner found something, the bytes are gone.
 */
export type FileRefusal =
  | { readonly code: 'file/too-large'; readonly mostBytes: number }
  | { readonly code: 'file/disk'; readonly why: string }
  | { readonly code: 'file/not-found' }
  | { readonly code: 'file/damaged'; readonly why: string }
  | { readonly code: 'file/waiting' }
  | { readonly code: 'file/infected' }

/** Where a segment stands in its file, from 0. */
export interface SegmentPlace {
  readonly index: number
  readonly last: boolean
}

/** Seals or opens one segment of a file; opening throws where it can't. */
export type SealSegment = (bytes: Uint8Array, place: SegmentPlace) => Uint8Array

/** Both ways through the segments of one file. A sealed segment is 16 bytes longer. */
export interface FileSegments {
  readonly seal: SealSegment
  readonly open: SealSegment
}

/** How a new file is sealed: `header` lies in front of it and is all that is needed to open it again. */
export interface FileSeal extends FileSegments {
  readonly header: Uint8Array
}

/** Opens the segments of a file by its header; throws where it can't. */
export type OpenSeal = (header: Uint8Array) => FileSegments

/** The bytes of a file that lies somewhere, to be read piece by piece. */
export interface FileContent {
  readonly sizeBytes: number
  /** Up to `length` bytes from `offset` on; fewer at the end. */
  readonly read: (offset: number, length: number) => Promise<Uint8Array>
  /** All bytes in order. Throws where the file was damaged. */
  readonly stream: () => AsyncIterable<Uint8Array>
  /** Gives back what the system holds for it; nothing can be read afterwards. */
  readonly close: () => Promise<void>
}

/** A file to store: the key that its address is made with, its seal, its bytes, and most bytes that are taken. */
export interface NewFile {
  readonly scopeKey: Uint8Array
  readonly seal: FileSeal
  readonly bytes: AsyncIterable<Uint8Array>
  readonly mostBytes: number
  /**
   * Heard when the address is known and nothing lies there yet: the last moment to have a look at it planned, so that a
   * file whose row never came is cleared away.
   */
  readonly announce?: (address: FileAddress) => Promise<void>
}

/** Sealed contents by address. Rows hold address and size, the bytes lie here. */
export interface FileStore {
  /**
   * Stores a file for good (synced to disk) and tells its address. Doing it twice is the same as once: the second time
   * what is there stays, with the seal of the first time. So `scopeKey` must be at least as narrow as the seal: two
   * scopes that seal with different keys need different scope keys.
   */
  readonly put: (file: NewFile) => Promise<Result<StoredFile, FileRefusal>>
  /** The content at an address, its first and last segment already opened; a text that is no address finds nothing. */
  readonly get: (address: string, open: OpenSeal) => Promise<Result<FileContent, FileRefusal>>
  /** Takes the bytes at an address away for good; doing it twice is the same as once. Throws when the disk refuses. */
  readonly remove: (address: string) => Promise<void>
}

/** Takes in bytes that nobody has looked at yet, sealed with a key that only this process holds. */
export type Land = (
  bytes: AsyncIterable<Uint8Array>,
  mostBytes: number,
) => Promise<Result<FileContent, Extract<FileRefusal, { readonly code: 'file/too-large' | 'file/disk' }>>>

/**
 * What is known of a file's harm. `waiting`: nobody may open it yet. `clean` and `infected` are the scanner's word;
 * `not-scanned`: this installation has no scanner, and everybody who sees the file is told so.
 */
export const SCAN_STATES = ['waiting', 'clean', 'infected', 'not-scanned'] as const
export type ScanState = (typeof SCAN_STATES)[number]

/** A state as a row keeps it; whatever we don't know is as good as waiting: nobody opens it. */
export const scanState = (text: string): ScanState => SCAN_STATES.find((one) => one === text) ?? 'waiting'

/** Why a file in this state is not opened; null where it may be. */
export const shutBy = (scan: ScanState): Extract<FileRefusal, { code: 'file/waiting' | 'file/infected' }> | null =>
  scan === 'waiting' ? { code: 'file/waiting' } : scan === 'infected' ? { code: 'file/infected' } : null
