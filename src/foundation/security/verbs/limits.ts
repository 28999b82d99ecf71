import type { Clock } from '../../../kernel/clock.ts'
import { type Database, inReference } from '../../../platform/postgres/index.ts'
import { LIMITS, type LimitName } from '../domain/limits.ts'
import { deleteFullBudgets, takeFrom } from '../store/budgets.ts'

/** A limit and whose budget it is: an account, a network, an address. Only a keyed hash of it is stored. */
export interface Asking {
  readonly limit: LimitName
  readonly of: string
  /** How many are taken at once; one where nothing is said. */
  readonly count?: number
}

/** A budget that is empty. */
export interface Exhausted {
  readonly limit: LimitName
  /** Until there is enough in it again. */
  readonly seconds: number
}

/** Limits that all servers share. */
export interface Limits {
  /** Takes out of all these budgets at once, in one round trip; the emptiest one that did not have it, or null. */
  readonly take: (asked: readonly Asking[]) => Promise<Exhausted | null>
  /** Takes one request out of the budget of its network, most times without asking the database. */
  readonly request: (network: string) => Promise<number | null>
}

// A network's requests are fetched in packs, so that the database is asked once for so many of them.
const PACK = 50
const PACK_MS = 60_000
const MOST_NETWORKS = 20_000

interface Pack {
  left: number
  readonly untilMs: number
  /** Refused until then. */
  readonly emptyUntilMs: number
}

/** Opens the limits. `blind` is the keyed hash under which a budget is found. */
export const openLimits = (shell: {
  readonly db: Database
  readonly clock: Clock
  readonly blind: (use: string, value: string) => Buffer
}): Limits => {
  const take: Limits['take'] = async (asked) => {
    const takings = asked.map(({ limit, of, count = 1 }) => {
      const { most, perSeconds } = LIMITS[limit]
      const key = shell.blind('security.budget', `${limit} ${of}`)
      return { key, stepSeconds: (perSeconds / most) * count, spanSeconds: perSeconds }
    })
    const empty = await takeFrom(shell.db, takings, shell.clock())
    const limit = empty && asked[empty.place]?.limit
    return empty && limit ? { limit, seconds: empty.seconds } : null
  }
  return { take, request: packed(shell.clock, take) }
}

const packed = (clock: Clock, take: Limits['take']): Limits['request'] => {
  const packs = new Map<string, Pack>()
  const keep = (network: string, pack: Pack): void => {
    const oldest = packs.size >= MOST_NETWORKS ? packs.keys().next().value : undefined
    if (oldest !== undefined) packs.delete(oldest)
    packs.set(network, pack)
  }
  return async (network) => {
    const nowMs = Date.parse(clock())
    const pack = packs.get(network)
    if (pack && pack.emptyUntilMs > nowMs) return Math.ceil((pack.emptyUntilMs - nowMs) / 1000)
    if (pack && pack.left > 0 && pack.untilMs > nowMs) {
      pack.left -= 1
      return null
    }
    const empty = await take([{ limit: 'request.network', of: network, count: PACK }])
    const emptyUntilMs = empty ? nowMs + empty.seconds * 1000 : 0
    keep(network, { left: empty ? 0 : PACK - 1, untilMs: nowMs + PACK_MS, emptyUntilMs })
    return empty?.seconds ?? null
  }
}

/** Deletes the budgets that are full again: they say nothing any more. */
export const forgetFullBudgets = (shell: { readonly db: Database; readonly clock: Clock }) => (): Promise<void> =>
  shell.db.tx(inReference, (tx) => deleteFullBudgets(tx, shell.clock()))

/**
 * The limits of every request, as the edge asks for them. Where the database is gone pages are not limited: those that
 * need it say so themselves, the others go on.
 */
export const limitRequests =
  (limits: Limits) =>
  async (asks: {
    readonly network: string | null
    readonly account: string | null
    readonly key?: string | null
  }): Promise<number | null> => {
    if (asks.key) return (await limits.take([{ limit: 'request.key', of: asks.key }]))?.seconds ?? null
    const waits = asks.network === null ? null : await limits.request(asks.network).catch(() => null)
    if (waits !== null || asks.account === null) return waits
    return (await limits.take([{ limit: 'change.account', of: asks.account }]))?.seconds ?? null
  }
