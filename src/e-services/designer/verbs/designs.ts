import type { Actor } from '../../../kernel/actor.ts'
import { canonical, type Json } from '../../../kernel/canonical.ts'
import type { Id } from '../../../kernel/ids.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import { type FormDefinition, type Part, partAt } from '../../../foundation/forms/words.ts'
import { audit, once } from '../../../foundation/security/index.ts'
import type { OnceRefusal } from '../../../foundation/security/words.ts'
import { inAuthority } from '../../../platform/postgres/index.ts'
import type { Change, Design, DesignerRefusal, Origin } from '../designer-words.ts'
import { changed } from '../domain/change.ts'
import type { DesignerShell } from '../shell.ts'
import {
  deleteDesign,
  type DesignCursor,
  type DesignKey,
  dropRevision,
  findDesign,
  insertDesign,
  type ListedDesign,
  listDesigns,
  revisionAt,
  saveDesign,
} from '../store/designs.ts'

type Shell = Pick<DesignerShell, 'db' | 'clock'>

const ON_A_PAGE = 50

/** A page of the designs of an authority, last changed first. */
export const designsOf =
  ({ db }: Shell) =>
  async (
    authority: Id,
    after: DesignCursor | null,
  ): Promise<{ readonly designs: readonly ListedDesign[]; readonly next: DesignCursor | null }> => {
    const found = await db.tx(inAuthority(authority), (tx) =>
      listDesigns(tx, authority, { after, most: ON_A_PAGE + 1 }),
    )
    const designs = found.slice(0, ON_A_PAGE)
    return { designs, next: found.length > ON_A_PAGE ? (designs.at(-1) ?? null) : null }
  }

/** A new design; `key` is the hidden key of the form, and becomes its id. */
export interface DesignWish {
  readonly authority: Id
  readonly key: Id
  readonly name: string
  readonly origin: Origin
  readonly form: FormDefinition
}

/** Begins a design. The same form sent twice begins one. */
export const beginDesign =
  (shell: Shell) =>
  (actor: Actor, { authority, key, name, origin, form }: DesignWish): Promise<Result<Id, OnceRefusal>> =>
    shell.db.tx(inAuthority(authority), (tx) => {
      const at = shell.clock()
      const body = { act: 'designer.begin', name, origin }
      return once<Id, OnceRefusal>(tx, { key, body, at, read: () => key }, async () => {
        await insertDesign(tx, authority, { id: key, name, origin, revision: 1, form, changedAt: at })
        await audit.append(tx, { act: 'designer.begin', ref: { design: key } }, { doer: actor, at })
        return ok(key)
      })
    })

/** A design of an authority; refuses that of another one like one that never was. */
export const openDesign =
  ({ db }: Shell) =>
  (key: DesignKey): Promise<Result<Design, DesignerRefusal>> =>
    db.tx(inAuthority(key.authority), async (tx) => {
      const found = await findDesign(tx, key, { lock: false })
      return found === null ? refuse({ code: 'designer/not-found' }) : ok(found)
    })

/** The form that a design began with. */
export const beginningOf =
  ({ db }: Shell) =>
  (key: DesignKey): Promise<FormDefinition | null> =>
    db.tx(inAuthority(key.authority), (tx) => revisionAt(tx, key, 'first'))

/** A mark of a part as it was shown; what lies in a group does not count. */
export const markOf = (part: Part | null): string => {
  if (part === null) return ''
  const bare = part.kind === 'group' ? { ...part, parts: [] } : part
  return canonical(plain(bare))
}

/** A change; `key` is the hidden key of the form, `seen` how its part was when somebody began to change it. */
export interface ChangeWish {
  readonly key: Id
  readonly change: Change
  readonly seen?: string | undefined
}

/**
 * Changes a design and gives its revision. Changes of different parts go together whoever makes them; of the same part
 * the second is refused where it was made from an older state. The same form sent twice changes once.
 */
export const changeDesign =
  (shell: Shell) =>
  (
    actor: Actor,
    at: DesignKey,
    { key, change, seen }: ChangeWish,
  ): Promise<Result<number, DesignerRefusal | OnceRefusal>> =>
    shell.db.tx(inAuthority(at.authority), async (tx): Promise<Result<number, DesignerRefusal | OnceRefusal>> => {
      const design = await findDesign(tx, at, { lock: true })
      if (design === null) return refuse({ code: 'designer/not-found' })
      const now = shell.clock()
      const body = { act: 'designer.change', design: at.design, change: plain(change) }
      return once<number, DesignerRefusal>(tx, { key, body, at: now, read: Number }, async () => {
        if (seen !== undefined && change.do === 'set' && markOf(partAt(design.form, change.at)) !== seen)
          return refuse({ code: 'designer/changed-meanwhile' })
        const after = changed(design.form, change)
        if (!after.ok) return after
        const revision = design.revision + 1
        await saveDesign(tx, at, { revision, form: after.value, at: now })
        const ref = { design: at.design, revision, do: change.do }
        await audit.append(tx, { act: 'designer.change', ref }, { doer: actor, at: now })
        return ok(revision)
      })
    })

const plain = (value: unknown): Json => JSON.parse(JSON.stringify(value))

/** Takes the last change back; `seen` is the revision that was shown, so that pressing twice takes back one. */
export const undoChange =
  (shell: Shell) =>
  (actor: Actor, key: DesignKey, seen: number): Promise<Result<null, DesignerRefusal>> =>
    shell.db.tx(inAuthority(key.authority), async (tx): Promise<Result<null, DesignerRefusal>> => {
      const design = await findDesign(tx, key, { lock: true })
      if (design === null) return refuse({ code: 'designer/not-found' })
      if (design.revision !== seen) return ok(null)
      const at = shell.clock()
      if (!(await dropRevision(tx, key, { revision: seen, at }))) return refuse({ code: 'designer/nothing-to-undo' })
      await audit.append(tx, { act: 'designer.undo', ref: { design: key.design } }, { doer: actor, at })
      return ok(null)
    })

/** Throws a design away. What is gone already stays gone. */
export const dropDesign =
  (shell: Shell) =>
  (actor: Actor, key: DesignKey): Promise<void> =>
    shell.db.tx(inAuthority(key.authority), async (tx) => {
      if (!(await deleteDesign(tx, key))) return
      const at = shell.clock()
      await audit.append(tx, { act: 'designer.drop', ref: { design: key.design } }, { doer: actor, at })
    })
