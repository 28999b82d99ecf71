import type { Actor } from '../../../kernel/actor.ts'
import type { Id } from '../../../kernel/ids.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import { inAuthority } from '../../../platform/postgres/index.ts'
import { namesOfStaff } from '../../../foundation/account/index.ts'
import { noteReading } from '../../../foundation/data-protection/index.ts'
import { audit } from '../../../foundation/security/index.ts'
import { enters } from '../domain/entry.ts'
import type { RepresentationShell } from '../shell.ts'
import { type EntryBody, findEntry, fourEyesIn, listEntries, openEntry } from '../store/entries.ts'
import type { Entry, EntryKind, RepresentationRefusal } from '../words.ts'
import type { EntryRef } from './decide.ts'

type ViewShell = Pick<RepresentationShell, 'db' | 'clock' | 'keys' | 'outbox'>

const ON_A_PAGE = 25
/** On which law a desk looks at certificates of representation. */
const LAW = 'BGB §§ 1629, 1815; HVwVfG §§ 12, 14'

/** A page of an authority's entries, without names. */
export interface EntryList {
  readonly rows: readonly Entry[]
  readonly next: Id | null
  readonly fourEyes: boolean
  readonly staff: ReadonlyMap<Id, string>
}

/** The entries of the own authority, newest first, for clerks, heads and administrators. */
export const listEntriesOf =
  (shell: ViewShell) =>
  (actor: Actor, authority: Id, before: Id | null): Promise<Result<EntryList, RepresentationRefusal>> =>
    shell.db.tx(inAuthority(authority), async (tx): Promise<Result<EntryList, RepresentationRefusal>> => {
      if (!actor.functions.some((held) => held.authority === authority))
        return refuse({ code: 'representation/not-found' })
      const found = await listEntries(tx, { authority, before, limit: ON_A_PAGE + 1 })
      const rows = found.slice(0, ON_A_PAGE)
      const act = { act: 'representation.list', ref: { entries: rows.map(({ id }) => id) } }
      await audit.append(tx, act, { doer: actor, at: shell.clock() })
      const next = found.length > ON_A_PAGE ? (rows.at(-1)?.id ?? null) : null
      const staff = await namesOfStaff(tx, shell.keys, authority)
      return ok({ rows, next, fourEyes: await fourEyesIn(tx, authority), staff })
    })

/** What an entry is about, to check what was typed; nothing that is said of a person is read for it. */
export const kindOfEntry =
  (shell: Pick<ViewShell, 'db'>) =>
  (actor: Actor, { authority, entry }: EntryRef): Promise<Result<EntryKind, RepresentationRefusal>> =>
    shell.db.tx(inAuthority(authority), async (tx): Promise<Result<EntryKind, RepresentationRefusal>> => {
      const stored = enters(actor, authority) ? await findEntry(tx, authority, entry) : null
      return stored ? ok(stored.entry.kind) : refuse({ code: 'representation/not-found' })
    })

/** An entry as the desk sees it. */
export interface ShownEntry {
  readonly entry: Entry
  readonly body: EntryBody
  readonly staff: ReadonlyMap<Id, string>
}

/** One entry with what it says; those concerned see who looked. */
export const viewEntry =
  (shell: ViewShell) =>
  (actor: Actor, { authority, entry }: EntryRef): Promise<Result<ShownEntry, RepresentationRefusal>> =>
    shell.db.tx(inAuthority(authority), async (tx): Promise<Result<ShownEntry, RepresentationRefusal>> => {
      const stored = enters(actor, authority) ? await findEntry(tx, authority, entry) : null
      const sealer = stored && (await shell.keys.find(tx, entry))
      if (!stored || !sealer) return refuse({ code: 'representation/not-found' })
      const reading = { act: 'representation.view', rows: [entry], purpose: 'case-work', law: LAW } as const
      await noteReading(shell)(tx, reading, { doer: actor, at: shell.clock() })
      const staff = await namesOfStaff(tx, shell.keys, authority)
      return ok({ entry: stored.entry, body: openEntry(sealer, stored.body), staff })
    })
