import { calculateJwkThumbprint, exportJWK, generateKeyPair, type JWK } from 'jose'
import { z } from 'zod'
import { type Instant, later } from '../../../kernel/clock.ts'
import { inReference, type Tx } from '../../../platform/postgres/index.ts'
import { openSealedOnce, sealOnce } from '../../data-protection/index.ts'
import { keyFrom, keyUntil, nextFrom, SEEN_BEFORE, shownKeys, signingNow } from '../domain/signing-key.ts'
import type { SignOnShell } from '../shell.ts'
import { deleteOldKeys, insertKey, lookKeys, setKeyTimes, type StoredKey } from '../store/signing-keys.ts'

type KeyShell = Pick<SignOnShell, 'db' | 'clock' | 'keys'>

const PURPOSE = 'sign-on.signing-key'
const jwk = z.looseObject({ kty: z.string(), crv: z.string(), x: z.string(), y: z.string(), d: z.string() })

const makeKey = async ({ keys }: Pick<KeyShell, 'keys'>, generation: number, from: Instant): Promise<StoredKey> => {
  const pair = await generateKeyPair('ES256', { extractable: true })
  const publicKey = await exportJWK(pair.publicKey)
  const privateKey = JSON.stringify(await exportJWK(pair.privateKey))
  return {
    ...keyFrom(generation, from),
    id: await calculateJwkThumbprint(publicKey),
    publicKey: { kty: 'EC', crv: 'P-256', x: publicKey.x ?? '', y: publicKey.y ?? '' },
    secret: sealOnce(keys.derived(PURPOSE), PURPOSE, privateKey),
  }
}

const addKey = (shell: KeyShell, key: StoredKey, change?: (tx: Tx) => Promise<void>): Promise<boolean> =>
  shell.db.tx(inReference, async (tx) => {
    if (!(await insertKey(tx, key))) return false
    await change?.(tx)
    return true
  })

const newest = (stored: readonly StoredKey[]): number => Math.max(0, ...stored.map(({ generation }) => generation))

/** Makes the next key where it is time, and deletes what is not shown any more. May run on several servers at once. */
export const keepKeys = async (shell: KeyShell): Promise<void> => {
  const now = shell.clock()
  const stored = await lookKeys(shell.db, now)
  const from = nextFrom(stored, now)
  if (from !== null) await addKey(shell, await makeKey(shell, newest(stored) + 1, from))
  await shell.db.tx(inReference, (tx) => deleteOldKeys(tx, now))
}

/** The keys to sign with and to show, the one that signs first. Makes the very first one. */
export const signingKeys = async (shell: KeyShell): Promise<readonly JWK[]> => {
  const now = shell.clock()
  const found = await lookKeys(shell.db, now)
  if (signingNow(found, now) === null) await keepKeys(shell)
  const stored = signingNow(found, now) === null ? await lookKeys(shell.db, now) : found
  const sealedWith = shell.keys.derived(PURPOSE)
  return shownKeys(stored, now).map(({ id, secret }) => ({
    ...jwk.parse(JSON.parse(openSealedOnce(sealedWith, PURPOSE, secret))),
    kid: id,
    alg: 'ES256',
    use: 'sig',
  }))
}

/** What a rotation came to. */
export interface KeyRotation {
  readonly key: string
  readonly signsFrom: Instant
  /** How long what the old keys signed can still be checked. */
  readonly oldUntil: Instant
}

/**
 * Makes a new signing key: it can be seen at once and signs in a day, so that every program has it by then. With `now` it
 * signs at once and the old ones are shown no more, for a key that somebody else may have. Null where another rotation
 * was faster.
 */
export const rotateKeys =
  (shell: KeyShell) =>
  async ({ now: atOnce }: { readonly now: boolean }): Promise<KeyRotation | null> => {
    const at = shell.clock()
    const stored = await lookKeys(shell.db, at)
    const signsFrom = atOnce ? at : later(at, SEEN_BEFORE)
    const key = await makeKey(shell, newest(stored) + 1, signsFrom)
    const ended = (old: StoredKey) => ({ ...keyUntil(old, signsFrom), ...(atOnce ? { publishedUntil: at } : {}) })
    const done = await addKey(shell, key, async (tx) => {
      for (const old of stored) if (atOnce || old.signsUntil > signsFrom) await setKeyTimes(tx, ended(old))
    })
    return done ? { key: key.id, signsFrom, oldUntil: atOnce ? at : keyUntil(key, signsFrom).publishedUntil } : null
  }
