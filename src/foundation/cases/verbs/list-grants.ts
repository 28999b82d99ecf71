import type { Actor } from '../../../kernel/actor.ts'
import type { Id } from '../../../kernel/ids.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import { inAuthority } from '../../../platform/postgres/index.ts'
import { namesOfStaff } from '../../account/index.ts'
import { audit, findGrant, type GrantUse, listGrants, usesOf } from '../../security/index.ts'
import { givesGrants, type GrantRefusal } from '../../security/words.ts'
import type { CasesShell } from '../shell.ts'
import { findCase } from '../store/cases.ts'
import { type GrantRef, showGrants, type ShownGrant } from './read-grant.ts'

type ListingShell = Pick<CasesShell, 'db' | 'clock' | 'keys'>

const GRANTS_ON_A_PAGE = 25
const USES_SHOWN = 100

/** A grant with what was read under it, and the file numbers of those cases. */
export interface GrantWithUses {
  readonly shown: ShownGrant
  /** The last ones, newest first. */
  readonly uses: readonly GrantUse[]
  readonly numbers: ReadonlyMap<Id, string>
  readonly staff: ReadonlyMap<Id, string>
}

/** A page of the grants of the own authority, newest first, for those who give them. */
export const listGrantsOf =
  (shell: ListingShell) =>
  (
    actor: Actor,
    authority: Id,
    before: Id | null,
  ): Promise<Result<{ readonly rows: readonly ShownGrant[]; readonly next: Id | null }, GrantRefusal>> =>
    shell.db.tx(inAuthority(authority), async (tx) => {
      if (!givesGrants(actor, authority)) return refuse({ code: 'security/grant-not-found' })
      const found = await listGrants(tx, { authority, before, limit: GRANTS_ON_A_PAGE + 1 })
      const stored = found.slice(0, GRANTS_ON_A_PAGE)
      const act = { act: 'cases.list-grants', ref: { grants: stored.map(({ grant }) => grant.id) } }
      await audit.append(tx, act, { doer: actor, at: shell.clock() })
      const last = stored.at(-1)?.grant.id ?? null
      return ok({ rows: await showGrants(shell, tx, stored), next: found.length > GRANTS_ON_A_PAGE ? last : null })
    })

/** One grant of the own authority with what was read under it, for those who give grants. */
export const showGrant =
  (shell: ListingShell) =>
  (actor: Actor, { authority, grant }: GrantRef): Promise<Result<GrantWithUses, GrantRefusal>> =>
    shell.db.tx(inAuthority(authority), async (tx) => {
      const found = givesGrants(actor, authority) ? await findGrant(tx, authority, grant) : null
      const [shown] = found ? await showGrants(shell, tx, [found]) : []
      if (!shown) return refuse({ code: 'security/grant-not-found' })
      await audit.append(tx, { act: 'cases.show-grant', ref: { grant } }, { doer: actor, at: shell.clock() })
      const uses = await usesOf(tx, { authority, grant, limit: USES_SHOWN })
      const numbers = new Map<Id, string>()
      for (const one of new Set(uses.flatMap((use) => (use.case === null ? [] : [use.case])))) {
        const c = await findCase(tx, { authority, id: one })
        if (c) numbers.set(one, c.row.number)
      }
      return ok({ shown, uses, numbers, staff: await namesOfStaff(tx, shell.keys, authority) })
    })
