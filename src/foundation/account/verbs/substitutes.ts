import type { Actor, StaffFunction } from '../../../kernel/actor.ts'
import { type Day, dayOf } from '../../../kernel/clock.ts'
import { type Id, newId } from '../../../kernel/ids.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import { inAuthority } from '../../../platform/postgres/index.ts'
import type { Sealer } from '../../data-protection/words.ts'
import { audit } from '../../security/index.ts'
import type { AccountShell } from '../shell.ts'
import { functionsOf, lockStaff } from '../store/staff.ts'
import {
  deleteSubstitution,
  insertSubstitution,
  type StoredSubstitution,
  substitutionsFrom,
} from '../store/substitutions.ts'
import type { AccountRefusal } from '../words.ts'
import { administers } from './leave.ts'

/** Who is to hold whose function, from one day to another, both included. */
export interface SubstituteWish {
  readonly authority: Id
  readonly person: Id
  readonly substitute: Id
  readonly function: StaffFunction
  readonly from: Day
  readonly to: Day
  readonly reason: string | null
}

type SubstituteShell = Pick<AccountShell, 'db' | 'clock' | 'keys'>

/**
 * Lets somebody hold a function of somebody absent. Only for administrators of that authority (`account/not-found`), and
 * never for themselves (`account/own-function`). Both work there in their own right, and the person holds that very
 * function (`account/no-substitute`); the days lie in order and not all behind us (`account/substitute-days`).
 * What is arranged already stays as it is.
 */
export const arrangeSubstitute =
  (shell: SubstituteShell) =>
  (actor: Actor, wish: SubstituteWish): Promise<Result<Id, AccountRefusal>> =>
    shell.db.tx(inAuthority(wish.authority), async (tx) => {
      const { authority, person, substitute } = wish
      if (!administers(actor, authority)) return refuse({ code: 'account/not-found' })
      if (substitute === actor.account) return refuse({ code: 'account/own-function' })
      const at = shell.clock()
      if (wish.to < wish.from || wish.to < dayOf(at)) return refuse({ code: 'account/substitute-days' })
      await lockStaff(tx, authority)
      const held = await functionsOf(tx, authority, person)
      const works = (await functionsOf(tx, authority, substitute)).length > 0
      if (person === substitute || !works || !held.includes(wish.function))
        return refuse({ code: 'account/no-substitute' })
      const there = (await substitutionsFrom(tx, authority, dayOf(at))).find((one) => isSame(one, wish))
      if (there) return ok(there.id)
      const sealer = await shell.keys.of(tx, authority)
      const reason = wish.reason === null ? null : sealer.seal('account.absence', wish.reason)
      const id = newId()
      await insertSubstitution(tx, authority, { ...wish, id, reason, today: dayOf(at) })
      const ref = {
        substitution: id,
        account: person,
        substitute,
        function: wish.function,
        from: wish.from,
        to: wish.to,
      }
      await audit.append(tx, { act: 'account.arrange-substitute', ref }, { doer: actor, at })
      return ok(id)
    })

const isSame = (one: StoredSubstitution, wish: SubstituteWish): boolean =>
  one.person === wish.person &&
  one.substitute === wish.substitute &&
  one.function === wish.function &&
  one.from === wish.from &&
  one.to === wish.to

/** Ends a substitution at once; repeating it changes nothing. Only for administrators of that authority (`account/not-found`). */
export const endSubstitute =
  (shell: SubstituteShell) =>
  (
    actor: Actor,
    { authority, substitution }: { readonly authority: Id; readonly substitution: Id },
  ): Promise<Result<null, AccountRefusal>> =>
    shell.db.tx(inAuthority(authority), async (tx) => {
      if (!administers(actor, authority)) return refuse({ code: 'account/not-found' })
      if (!(await deleteSubstitution(tx, authority, substitution))) return ok(null)
      const act = { act: 'account.end-substitute', ref: { substitution } }
      await audit.append(tx, act, { doer: actor, at: shell.clock() })
      return ok(null)
    })

/** A substitution that runs or will. */
export interface Substitution extends Omit<SubstituteWish, 'authority'> {
  readonly id: Id
}

/** A substitution as the authority's administrators read it. */
export const openSubstitution = (sealer: Sealer, stored: StoredSubstitution): Substitution => ({
  ...stored,
  reason: stored.reason && sealer.open('account.absence', stored.reason),
})

/** The substitutions of the own authority that run today or will, for its administrators (`account/not-found`). */
export const listSubstitutes =
  (shell: SubstituteShell) =>
  (actor: Actor, authority: Id): Promise<Result<readonly Substitution[], AccountRefusal>> =>
    shell.db.tx(inAuthority(authority), async (tx) => {
      if (!administers(actor, authority)) return refuse({ code: 'account/not-found' })
      const at = shell.clock()
      const found = await substitutionsFrom(tx, authority, dayOf(at))
      const act = { act: 'account.list-substitutes', ref: { substitutions: found.map(({ id }) => id) } }
      await audit.append(tx, act, { doer: actor, at })
      if (found.length === 0) return ok([])
      const sealer = await shell.keys.of(tx, authority)
      return ok(found.map((one) => openSubstitution(sealer, one)))
    })
