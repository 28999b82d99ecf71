import { dayOf } from '../../../kernel/clock.ts'
import type { Id } from '../../../kernel/ids.ts'
import { inReference } from '../../../platform/postgres/index.ts'
import type { AccountShell } from '../shell.ts'
import { insertAuthorities, lookAuthorities } from '../store/authorities.ts'
import type { Authority } from '../words.ts'

/** All authorities, kept for a minute: a few hundred rows that change a few times a year. */
export interface Authorities {
  readonly all: () => Promise<readonly Authority[]>
  readonly byId: (id: Id) => Promise<Authority | null>
  /** The authority of an area (AGS) with one of these kinds. */
  readonly ofArea: (area: string, kinds: readonly Authority['kind'][]) => Promise<Authority | null>
}

const KEPT_MS = 60_000

export const authorities = (shell: Pick<AccountShell, 'db' | 'clock'>): Authorities => {
  let kept: {
    readonly list: readonly Authority[]
    readonly byId: ReadonlyMap<Id, Authority>
    readonly untilMs: number
  } | null = null
  const load = async () => {
    if (kept && kept.untilMs > Date.now()) return kept
    const list = await lookAuthorities(shell.db, dayOf(shell.clock()))
    // An empty list is not kept: the installation is being prepared right now.
    const fresh = {
      list,
      byId: new Map(list.map((one) => [one.id, one])),
      untilMs: Date.now() + (list.length ? KEPT_MS : 0),
    }
    kept = fresh
    return fresh
  }
  return {
    all: async () => (await load()).list,
    byId: async (id) => (await load()).byId.get(id) ?? null,
    ofArea: async (area, kinds) =>
      (await load()).list.find((one) => one.area === area && kinds.includes(one.kind)) ?? null,
  }
}

/** Founds authorities. Repeating it changes nothing. */
export const foundAuthorities =
  (shell: Pick<AccountShell, 'db' | 'clock'>) =>
  (list: readonly Authority[]): Promise<void> =>
    shell.db.tx(inReference, (tx) => insertAuthorities(tx, list, dayOf(shell.clock())))
