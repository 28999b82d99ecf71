import { canonical, type Json, sha256 } from '../../../kernel/canonical.ts'
import type { Clock } from '../../../kernel/clock.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import type { Database } from '../../../platform/postgres/index.ts'
import { inReference } from '../../../platform/postgres/index.ts'
import { readService } from '../domain/read-service.ts'
import type { Service } from '../service-words.ts'
import { insertDefinition, lookDefinition, lookVersions } from '../store/definitions.ts'

/** A released service with the hash that its cases keep. */
export interface Released {
  readonly service: Service
  readonly hash: string
}

/** Why a version was not released. */
export type ReleaseRefusal = {
  readonly code: 'case/version-differs'
  readonly service: string
  readonly version: number
}

/** All services of the installation. A version never changes, so once read it is kept. */
export interface Services {
  /** The newest version of every service. */
  readonly current: () => Promise<readonly Released[]>
  readonly newest: (service: string) => Promise<Released | null>
  /** A certain version, for a case that keeps it. */
  readonly version: (service: string, version: number) => Promise<Released | null>
  /** Releases a version; repeating it changes nothing, another content under the same version is refused. */
  readonly release: (service: Service) => Promise<Result<Released, ReleaseRefusal>>
}

// How long a server may not know of a service that another process released.
const KEPT_MS = 5_000

/** The text of a definition and its hash: equal definitions, equal hash. */
export const definitionText = (service: Service): { readonly body: string; readonly hash: string } => {
  const body = canonical(JSON.parse(JSON.stringify(service)) satisfies Json)
  return { body, hash: sha256(body) }
}

export const openServices = (shell: { readonly db: Database; readonly clock: Clock }): Services => {
  const known = new Map<string, Released>()
  let list: {
    readonly released: readonly Released[]
    readonly byId: ReadonlyMap<string, Released>
    readonly untilMs: number
  } | null = null

  const version: Services['version'] = async (service, number) => {
    const name = `${service} ${number}`
    const kept = known.get(name)
    if (kept) return kept
    const stored = await lookDefinition(shell.db, service, number)
    if (!stored) return null
    const released = { service: readService(stored.body), hash: stored.hash }
    known.set(name, released)
    return released
  }
  const load = async () => {
    if (list && list.untilMs > Date.now()) return list
    const versions = await lookVersions(shell.db)
    const all = await Promise.all(versions.map((one) => version(one.service, one.version)))
    const released = all.filter((one) => one !== null)
    const byId = new Map(released.map((one) => [one.service.id, one]))
    const fresh = { released, byId, untilMs: Date.now() + KEPT_MS }
    list = fresh
    return fresh
  }
  return {
    version,
    current: async () => (await load()).released,
    newest: async (service) => (await load()).byId.get(service) ?? null,
    release: async (service) => {
      const { body, hash } = definitionText(service)
      const row = { service: service.id, version: service.version, hash, body }
      const fresh = await shell.db.tx(inReference, (tx) => insertDefinition(tx, row, shell.clock()))
      list = null
      if (fresh) return ok({ service, hash })
      const there = await lookDefinition(shell.db, service.id, service.version)
      if (there?.hash === hash) return ok({ service, hash })
      return refuse({ code: 'case/version-differs', service: service.id, version: service.version })
    },
  }
}
