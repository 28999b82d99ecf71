import type { KeyObject } from 'node:crypto'
import type { Result } from '../../kernel/result.ts'

/** A key that wraps the tenants' keys. Its name is the start of its hash, which tells nothing about the key. */
export interface RootKey {
  readonly id: string
  readonly key: KeyObject
}

/** The current root key, and behind it the queue of old ones that still open what they wrapped. */
export type RootKeys = readonly [RootKey, ...RootKey[]]

/** Root keys that can't be used; without the right one nothing that was sealed can be opened. */
export interface RootKeyRefusal {
  readonly code: 'root-key/unusable'
  /** The file or the setting that they come from. */
  readonly from: string
  readonly reason: string
}

/** Reads the root keys where they lie, a file or a key service; never anything of them in a text. */
export type ReadRootKeys = () => Promise<Result<RootKeys, RootKeyRefusal>>
