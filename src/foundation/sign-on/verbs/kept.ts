import { AsyncLocalStorage } from 'node:async_hooks'
import { createHash } from 'node:crypto'
import { z } from 'zod'
import { later } from '../../../kernel/clock.ts'
import type { KeptArtifacts, KeptPayload } from '../../../platform/oidc/words.ts'
import { openSealedOnce, sealOnce } from '../../data-protection/index.ts'
import type { SignOnShell } from '../shell.ts'
import { consumeArtifact, deleteArtifact, lookArtifact, putArtifact } from '../store/artifacts.ts'
import { endGrant, lookGrant } from '../store/grants.ts'

/** What one request has read already; gone with it. */
export interface RequestMemory {
  readonly grants: Map<string, Buffer>
  /** Grants of consents that hold for the next time too. */
  readonly remembered: Set<string>
}

/** The memory of the request at work. */
export const requestMemory = new AsyncLocalStorage<RequestMemory>()

const payloadForm: z.ZodType<KeptPayload> = z.record(z.string(), z.json())
const ARTIFACT = 'sign-on.artifact'
const GRANT = 'sign-on.grant'

/** The hash that an artifact is found by; the kind is part of it, so that no code is ever taken for a token. */
const artifactHash = (kind: string, id: string): Buffer => createHash('sha256').update(`${kind}\n${id}`).digest()

/** Seals what a grant says, with a key of the installation: its id is known to other rows. */
export const sealGrant = ({ keys }: Pick<SignOnShell, 'keys'>, payload: KeptPayload): Buffer =>
  sealOnce(keys.derived(GRANT), GRANT, JSON.stringify(payload))

const openGrant = ({ keys }: Pick<SignOnShell, 'keys'>, sealed: Buffer): KeptPayload =>
  payloadForm.parse(JSON.parse(openSealedOnce(keys.derived(GRANT), GRANT, sealed)))

/** Opens an artifact with the value that its bearer showed. */
const openArtifact = (id: string, sealed: Buffer): KeptPayload =>
  payloadForm.parse(JSON.parse(openSealedOnce(Buffer.from(id), ARTIFACT, sealed)))

type KeptShell = Pick<SignOnShell, 'db' | 'clock' | 'keys'>

const findKept = async (shell: KeptShell, kind: string, id: string): Promise<KeptPayload | null> => {
  const at = shell.clock()
  const memory = requestMemory.getStore()?.grants
  if (kind === 'Grant') {
    const sealed = memory?.get(id) ?? (await lookGrant(shell.db, id, at))
    return sealed && { ...openGrant(shell, sealed), jti: id }
  }
  const found = await lookArtifact(shell.db, { hash: artifactHash(kind, id), kind, at })
  if (found === null) return null
  const payload = openArtifact(id, found.payload)
  const grant = payload['grantId']
  if (typeof grant === 'string' && found.grant_payload) memory?.set(grant, found.grant_payload)
  return found.consumed_at === null
    ? payload
    : { ...payload, consumed: Math.floor(Date.parse(found.consumed_at) / 1000) }
}

/** Keeps what the protocol makes: one statement each. */
export const keptArtifacts = (shell: KeptShell): KeptArtifacts => ({
  put: async (kind, id, { payload, seconds }) => {
    const grant = payload['grantId']
    await putArtifact(shell.db, {
      hash: artifactHash(kind, id),
      kind,
      // A sign-in under way names a grant of before; it does not hang on it.
      grant: typeof grant === 'string' && kind !== 'Interaction' ? grant : null,
      payload: sealOnce(
        Buffer.from(id),
        ARTIFACT,
        JSON.stringify(kind === 'Interaction' ? { begun: shell.clock(), ...payload } : payload),
      ),
      endsAt: later(shell.clock(), `PT${seconds}S`),
    })
  },
  find: (kind, id) => findKept(shell, kind, id),
  consume: (kind, id) => consumeArtifact(shell.db, artifactHash(kind, id), shell.clock()),
  destroy: (kind, id) => (kind === 'Grant' ? endGrant(shell.db, id) : deleteArtifact(shell.db, artifactHash(kind, id))),
  revokeGrant: (grant) => endGrant(shell.db, grant),
})
