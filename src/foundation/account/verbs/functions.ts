import type { Actor, StaffFunction } from '../../../kernel/actor.ts'
import type { Instant } from '../../../kernel/clock.ts'
import { type Id, newId } from '../../../kernel/ids.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import { inAuthority, type Tx } from '../../../platform/postgres/index.ts'
import type { Sealer } from '../../data-protection/words.ts'
import { functionChangesOf, insertFunctionChange } from '../store/function-changes.ts'
import { functionsOf } from '../store/staff.ts'
import type { AccountRefusal } from '../words.ts'
import { staffAddressOf } from './end-work.ts'
import { administers } from './leave.ts'
import { appointWithin, dismissWithin, namesOfStaff, type StaffShell } from './staff.ts'

/** One function of a colleague that an administrator gives or takes, and why. */
export interface FunctionWish {
  readonly authority: Id
  readonly account: Id
  readonly function: StaffFunction
  readonly reason: string
}

/** Somebody's function was given or taken, as the administrators of the authority read it. */
export interface FunctionChange {
  readonly function: StaffFunction
  readonly given: boolean
  readonly reason: string
  readonly at: Instant
  /** Who did it; empty where they work here no longer. */
  readonly by: string
}

const SHOWN = 25
const REASON = 'account.function-reason'

/** Writes down why somebody got or lost a function. */
export const noteChange = async (
  shell: Pick<StaffShell, 'keys' | 'clock'>,
  tx: Tx,
  { wish, given, by }: { readonly wish: FunctionWish; readonly given: boolean; readonly by: Id },
): Promise<void> => {
  const { authority, account, function: one } = wish
  const reason = (await shell.keys.make(tx, authority)).seal(REASON, wish.reason)
  await insertFunctionChange(tx, authority, {
    id: newId(),
    account,
    function: one,
    given,
    reason,
    by,
    at: shell.clock(),
  })
}

/**
 * Gives a colleague one more function. Only for administrators of that authority, to somebody who works there
 * (`account/not-found`), and never to oneself (`account/own-function`). Repeating it changes nothing.
 */
export const giveFunction =
  (shell: StaffShell) =>
  (actor: Actor, wish: FunctionWish): Promise<Result<null, AccountRefusal>> =>
    shell.db.tx(inAuthority(wish.authority), async (tx) => {
      const { authority, account } = wish
      if (!administers(actor, authority)) return refuse({ code: 'account/not-found' })
      if (account === actor.account) return refuse({ code: 'account/own-function' })
      const works = (await functionsOf(tx, authority, account)).length > 0
      const name = (await namesOfStaff(tx, shell.keys, authority)).get(account)
      if (!works || name === undefined) return refuse({ code: 'account/not-found' })
      const given = await appointWithin(shell, tx, { doer: actor, wish: { ...wish, name } })
      if (given) await noteChange(shell, tx, { wish, given, by: actor.account })
      return ok(null)
    })

/**
 * Takes one function of a colleague away; with the last one everything that hangs on working there ends. Only for
 * administrators of that authority (`account/not-found`); its last administrator keeps theirs
 * (`account/last-administrator`). Repeating it changes nothing.
 */
export const takeFunction =
  (shell: StaffShell) =>
  async (actor: Actor, wish: FunctionWish): Promise<Result<null, AccountRefusal>> => {
    const { authority, account } = wish
    if (!administers(actor, authority)) return refuse({ code: 'account/not-found' })
    const emailHash = await staffAddressOf(shell, wish)
    return shell.db.tx(inAuthority(authority), async (tx) => {
      const held = await functionsOf(tx, authority, account)
      const taken = await dismissWithin(shell, tx, { doer: actor, wish, emailHash })
      if (taken.ok && held.includes(wish.function) && held.length > 1)
        await noteChange(shell, tx, { wish, given: false, by: actor.account })
      return taken
    })
  }

/** The last changes of a colleague's functions, opened, within a transaction of the authority. */
export const changesOf = async (
  tx: Tx,
  { authority, account }: Pick<FunctionWish, 'authority' | 'account'>,
  { sealer, names }: { readonly sealer: Sealer; readonly names: ReadonlyMap<Id, string> },
): Promise<readonly FunctionChange[]> =>
  (await functionChangesOf(tx, authority, { account, limit: SHOWN })).map((one) => ({
    function: one.function,
    given: one.given,
    reason: sealer.open(REASON, one.reason),
    at: one.at,
    by: names.get(one.by) ?? '',
  }))
