import { z } from 'zod'
import { type Instant, later } from '../../../kernel/clock.ts'
import type { KeptArtifacts, KeptPayload } from '../../../platform/oidc/words.ts'
import { openSealedOnce, sealOnce } from '../../data-protection/index.ts'
import { readSubject } from '../domain/subject.ts'
import type { SignOnShell } from '../shell.ts'
import {
  consumeArtifact,
  consumeAndPut,
  deleteArtifact,
  type FoundArtifact,
  lookArtifact,
  putArtifact,
} from '../store/artifacts.ts'
import { endGrant, lookGrant } from '../store/grants.ts'
import { artifactHash } from './artifact-hash.ts'
import { requestMemory } from './request-memory.ts'

const payloadForm: z.ZodType<KeptPayload> = z.record(z.string(), z.json())
const ARTIFACT = 'sign-on.artifact'
const GRANT = 'sign-on.grant'

/** Seals what a grant says, with a key of the installation: its id is known to other rows. */
export const sealGrant = ({ keys }: Pick<SignOnShell, 'keys'>, payload: KeptPayload): Buffer =>
  sealOnce(keys.derived(GRANT), GRANT, JSON.stringify(payload))

const openGrant = ({ keys }: Pick<SignOnShell, 'keys'>, sealed: Buffer): KeptPayload =>
  payloadForm.parse(JSON.parse(openSealedOnce(keys.derived(GRANT), GRANT, sealed)))

/** Opens an artifact with the value that its bearer showed. */
const openArtifact = (id: string, sealed: Buffer): KeptPayload =>
  payloadForm.parse(JSON.parse(openSealedOnce(Buffer.from(id), ARTIFACT, sealed)))

type KeptShell = Pick<SignOnShell, 'db' | 'clock' | 'keys'>

const artifactOf = (shell: KeptShell, kind: string, { hash, at }: { hash: Buffer; at: Instant }) => {
  const [memory, name] = [requestMemory.getStore(), hash.toString('hex')]
  const known = memory?.artifacts.get(name)
  if (known === undefined) return lookArtifact(shell.db, { hash, kind, at })
  // What was read ahead is good for one look: a second one may follow on a change.
  memory?.artifacts.delete(name)
  return known
}

const findKept = async (shell: KeptShell, kind: string, id: string): Promise<KeptPayload | null> => {
  const at = shell.clock()
  const memory = requestMemory.getStore()?.grants
  if (kind === 'Grant') {
    const sealed = memory?.get(id) ?? (await lookGrant(shell.db, id, at))
    return sealed && { ...openGrant(shell, sealed), jti: id }
  }
  const found: FoundArtifact | null = await artifactOf(shell, kind, { hash: artifactHash(kind, id), at })
  if (found === null) return null
  const payload = openArtifact(id, found.payload)
  const { grantId: grant, accountId: subject, sessionUid: session } = payload
  if (typeof subject === 'string' && typeof session === 'string')
    requestMemory.getStore()?.subjects.set(session, readSubject(subject))
  if (typeof grant === 'string' && found.grant_payload) memory?.set(grant, found.grant_payload)
  return found.consumed_at === null
    ? payload
    : { ...payload, consumed: Math.floor(Date.parse(found.consumed_at) / 1000) }
}

const storedOf = ({ clock }: KeptShell, kind: string, { id, payload, seconds }: Keeping) => {
  const grant = payload['grantId']
  const said = kind === 'Interaction' ? { begun: clock(), ...payload } : payload
  return {
    hash: artifactHash(kind, id),
    kind,
    // A sign-in under way names a grant of before; it does not hang on it.
    grant: typeof grant === 'string' && kind !== 'Interaction' ? grant : null,
    payload: sealOnce(Buffer.from(id), ARTIFACT, JSON.stringify(said)),
    endsAt: later(clock(), `PT${seconds}S`),
  }
}

interface Keeping {
  readonly id: string
  readonly payload: KeptPayload
  readonly seconds: number
}

/** Uses up what is left to be used up at the end of a request: that from which nothing followed. */
export const useUpRest = async ({ db, clock }: KeptShell): Promise<void> => {
  const memory = requestMemory.getStore()
  const used = memory?.used ?? null
  if (!memory || used === null) return
  memory.used = null
  await consumeArtifact(db, used, clock())
}

/**
 * Keeps what the protocol makes: one statement each. What is used up goes in one statement with what follows from it, the
 * tokens for a code: both are durable together, or neither.
 */
export const keptArtifacts = (shell: KeptShell): KeptArtifacts => ({
  put: async (kind, id, kept) => {
    const memory = requestMemory.getStore()
    const stored = storedOf(shell, kind, { id, ...kept })
    const used = memory?.used ?? null
    if (!memory || used === null) return putArtifact(shell.db, stored)
    memory.used = null
    return consumeAndPut(shell.db, used, { stored, at: shell.clock() })
  },
  find: (kind, id) => findKept(shell, kind, id),
  consume: async (kind, id) => {
    const memory = requestMemory.getStore()
    const hash = artifactHash(kind, id)
    if (!memory || memory.used !== null) return consumeArtifact(shell.db, hash, shell.clock())
    memory.used = hash
    return true
  },
  destroy: (kind, id) => (kind === 'Grant' ? endGrant(shell.db, id) : deleteArtifact(shell.db, artifactHash(kind, id))),
  revokeGrant: (grant) => endGrant(shell.db, grant),
})
