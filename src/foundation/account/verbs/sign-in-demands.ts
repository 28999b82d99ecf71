import type { Actor, StaffFunction } from '../../../kernel/actor.ts'
import type { Id } from '../../../kernel/ids.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import { inAuthority } from '../../../platform/postgres/index.ts'
import { audit } from '../../security/index.ts'
import type { AccountShell } from '../shell.ts'
import { demandedFunctions, setDemands } from '../store/sign-in-demands.ts'
import type { AccountRefusal } from '../words.ts'
import { administers } from './leave.ts'

/** Which functions of the own authority need a passkey or a second factor, for its administrators (`account/not-found`). */
export const signInDemands =
  (shell: Pick<AccountShell, 'db'>) =>
  (actor: Actor, authority: Id): Promise<Result<readonly StaffFunction[], AccountRefusal>> =>
    shell.db.tx(inAuthority(authority), async (tx) =>
      administers(actor, authority)
        ? ok(await demandedFunctions(tx, authority))
        : refuse({ code: 'account/not-found' }),
    )

/**
 * Says which functions of an authority only somebody holds who signed in with a passkey or a second factor. It counts from
 * the next request on, also in sessions that run. Only for administrators of that authority (`account/not-found`).
 */
export const demandSignIn =
  (shell: Pick<AccountShell, 'db' | 'clock'>) =>
  (
    actor: Actor,
    { authority, functions }: { readonly authority: Id; readonly functions: readonly StaffFunction[] },
  ): Promise<Result<null, AccountRefusal>> =>
    shell.db.tx(inAuthority(authority), async (tx) => {
      if (!administers(actor, authority)) return refuse({ code: 'account/not-found' })
      const at = shell.clock()
      const before = await demandedFunctions(tx, authority)
      if (before.length === functions.length && before.every((one) => functions.includes(one))) return ok(null)
      await setDemands(tx, authority, { functions, at })
      await audit.append(tx, { act: 'account.demand-sign-in', ref: { functions } }, { doer: actor, at })
      return ok(null)
    })
