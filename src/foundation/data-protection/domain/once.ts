import { deriveKey, keyOf, openWith, sealWith } from './seal.ts'

const binding = (purpose: string) => ({ scope: 'secret', subject: 'secret', purpose, version: 1 })
const keyFor = (secret: Uint8Array, purpose: string) => keyOf(deriveKey(keyOf(secret), purpose))

/** Seals a text under a secret that we do not keep, such as a session token: only its bearer can open it again. */
export const sealOnce = (secret: Uint8Array, purpose: string, text: string): Buffer =>
  sealWith(keyFor(secret, purpose), binding(purpose), Buffer.from(text, 'utf8'))

/** Opens what `sealOnce` sealed under the same secret. */
export const openSealedOnce = (secret: Uint8Array, purpose: string, sealed: Uint8Array): string =>
  openWith(keyFor(secret, purpose), binding(purpose), sealed).toString('utf8')
