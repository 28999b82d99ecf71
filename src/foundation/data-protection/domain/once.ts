import type { KeyObject } from 'node:crypto'
import { deriveKey, keyOf, openWith, sealWith } from './seal.ts'

const binding = (purpose: string) => ({ scope: 'secret', subject: 'secret', purpose, version: 1 })

// A secret that comes again is a key of the installation, the same bytes every time: what was derived from it lives as
// long as it. Deriving takes longer than sealing.
const derived = new WeakMap<Uint8Array, Map<string, KeyObject>>()

const keyFor = (secret: Uint8Array, purpose: string): KeyObject => {
  const keys = derived.get(secret) ?? new Map<string, KeyObject>()
  const key = keys.get(purpose) ?? keyOf(deriveKey(keyOf(secret), purpose))
  derived.set(secret, keys.set(purpose, key))
  return key
}

/** Seals a text under a secret that we do not keep, such as a session token: only its bearer can open it again. */
export const sealOnce = (secret: Uint8Array, purpose: string, text: string): Buffer =>
  sealWith(keyFor(secret, purpose), binding(purpose), Buffer.from(text, 'utf8'))

/** Opens what `sealOnce` sealed under the same secret. */
export const openSealedOnce = (secret: Uint8Array, purpose: string, sealed: Uint8Array): string =>
  openWith(keyFor(secret, purpose), binding(purpose), sealed).toString('utf8')
