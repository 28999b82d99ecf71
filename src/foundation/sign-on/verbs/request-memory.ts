import { AsyncLocalStorage } from 'node:async_hooks'
import type { Actor } from '../../../kernel/actor.ts'
import type { AskedOutside } from '../../../platform/http/words.ts'
import type { Standing } from '../../account/words.ts'
import { namedIn } from '../domain/ahead.ts'
import type { Subject } from '../domain/subject.ts'
import type { SignOnShell } from '../shell.ts'
import { lookAhead } from '../store/ahead.ts'
import type { FoundArtifact } from '../store/artifacts.ts'
import type { StoredClient } from '../store/clients.ts'
import type { SessionGrant } from '../store/grants.ts'
import { artifactHash } from './artifact-hash.ts'

/** What one request has read already; gone with it. */
export interface RequestMemory {
  /** Programs by their ids. */
  readonly clients: Map<string, StoredClient>
  /** Artifacts by their hashes; null: there is none. */
  readonly artifacts: Map<string, FoundArtifact | null>
  /** What grants say, sealed. */
  readonly grants: Map<string, Buffer>
  /** Grants of consents that hold for the next time too. */
  readonly remembered: Set<string>
  /** The grants of the session of who is here, or the one that a token hangs on. */
  readonly ofSession: Map<string, readonly SessionGrant[]>
  /** Who signed in with the token that was shown, by its session. */
  readonly subjects: Map<string, Subject>
  /** Whether somebody may act for another. */
  readonly standings: Map<string, Promise<Standing | null>>
  /** The artifact that is used up with the next one that is kept. */
  used: Buffer | null
}

/** The memory of the request at work. */
export const requestMemory = new AsyncLocalStorage<RequestMemory>()

const nothing = (): RequestMemory => ({
  clients: new Map(),
  artifacts: new Map(),
  grants: new Map(),
  remembered: new Set(),
  ofSession: new Map(),
  subjects: new Map(),
  standings: new Map(),
  used: null,
})

const askedOf = ({ path, headers, body }: AskedOutside, mount: string) => ({
  path: path.slice(mount.length),
  authorization: headers['authorization'] ?? '',
  body: Buffer.from(body).toString('utf8'),
})

/** Notes grants of a session. */
export const noteGrants = (memory: RequestMemory, session: string, grants: readonly SessionGrant[]): void => {
  memory.ofSession.set(session, grants)
  for (const { grant_id, payload, remembered } of grants) {
    memory.grants.set(grant_id, payload)
    if (remembered) memory.remembered.add(grant_id)
  }
}

/** Reads in one statement what a request is going to need: who asks, what is shown, and what the session allowed. */
export const readAhead = async (
  { db, clock }: Pick<SignOnShell, 'db' | 'clock'>,
  asked: AskedOutside,
  { actor, mount }: { readonly actor: Actor | null; readonly mount: string },
): Promise<RequestMemory> => {
  const memory = nothing()
  const { client, artifact } = namedIn(askedOf(asked, mount))
  const session = actor?.opened?.session ?? null
  if (client === null && artifact === null && session === null) return memory
  const hash = artifact === null ? null : artifactHash(artifact.kind, artifact.id)
  const wish = { client, session, artifact: artifact && hash && { hash, kind: artifact.kind }, at: clock() }
  const found = await lookAhead(db, wish)
  if (found.client !== null) memory.clients.set(found.client.id, found.client)
  if (hash !== null) memory.artifacts.set(hash.toString('hex'), found.artifact)
  const of = session ?? found.artifact?.session_id ?? null
  if (of !== null) noteGrants(memory, of, found.grants)
  return memory
}
