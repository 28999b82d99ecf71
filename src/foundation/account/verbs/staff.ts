import type { Actor, StaffFunction } from '../../../kernel/actor.ts'
import type { Instant } from '../../../kernel/clock.ts'
import type { Id } from '../../../kernel/ids.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import type { Tx } from '../../../platform/postgres/index.ts'
import { inAccount, inAuthority } from '../../../platform/postgres/index.ts'
import { audit } from '../../security/index.ts'
import type { Doer } from '../../security/words.ts'
import type { Keys } from '../../data-protection/index.ts'
import type { AccountShell } from '../shell.ts'
import { deleteSessionsOf } from '../store/sessions.ts'
import { allFunctions, deleteFunction, functionsOf, insertFunction, staffNames } from '../store/staff.ts'
import { deleteSubstitutionsOf } from '../store/substitutions.ts'
import type { AccountRefusal } from '../words.ts'

/** A person and a function in an authority. */
export interface Appointment {
  readonly authority: Id
  readonly account: Id
  readonly name: string
  readonly function: StaffFunction
}

type StaffShell = Pick<AccountShell, 'db' | 'clock' | 'keys' | 'outbox'>

/** Gives somebody a function in an authority; repeating it changes nothing. The person's list of workplaces follows by event. */
export const appoint =
  (shell: StaffShell) =>
  (doer: Doer, wish: Appointment): Promise<void> =>
    shell.db.tx(inAuthority(wish.authority), async (tx) => {
      const at = shell.clock()
      const sealer = await shell.keys.make(tx, wish.authority)
      if (!(await insertFunction(tx, { ...wish, name: sealer.seal('account.staff-name', wish.name), at }))) return
      await audit.append(
        tx,
        { act: 'account.appoint', ref: { account: wish.account, function: wish.function } },
        { doer, at },
      )
      await tellWorkplace(shell, tx, wish)
    })

/** Takes a function away again. It is gone on that person's next request; with the last one all their sessions end. */
export const dismiss =
  (shell: StaffShell) =>
  (doer: Doer, wish: Omit<Appointment, 'name'>): Promise<void> =>
    shell.db.tx(inAuthority(wish.authority), async (tx) => {
      await deleteFunction(tx, wish)
      const act = { act: 'account.dismiss', ref: { account: wish.account, function: wish.function } }
      await audit.append(tx, act, { doer, at: shell.clock() })
      const left = await functionsOf(tx, wish.authority, wish.account)
      if (left.length > 0) return
      // Who works here no longer is signed out everywhere, not only where the page is open.
      await deleteSessionsOf(tx, wish.account)
      await deleteSubstitutionsOf(tx, wish.authority, wish.account)
      await tellWorkplace(shell, tx, wish)
    })

/** The names of an authority's staff, for showing who works on a case. */
export const namesOfStaff = async (tx: Tx, keys: Keys, authority: Id): Promise<ReadonlyMap<Id, string>> => {
  const sealed = await staffNames(tx, authority)
  if (sealed.size === 0) return new Map()
  const sealer = await keys.of(tx, authority)
  return new Map([...sealed].map(([account, name]) => [account, sealer.open('account.staff-name', name)]))
}

/** The heads of an authority, in its scope. */
export const headsOf = async (tx: Tx, authority: Id): Promise<readonly Id[]> =>
  (await allFunctions(tx, authority)).flatMap((held) => (held.function === 'head' ? [held.account] : []))

/** Somebody of the staff with a function and since when it is held. */
export interface StaffMember {
  readonly account: Id
  readonly name: string
  readonly function: StaffFunction
  readonly since: Instant
}

/**
 * Who holds which function in an authority, for its administrators and heads; to everybody else the authority has no
 * staff (`account/not-found`).
 */
export const listStaff =
  (shell: Pick<AccountShell, 'db' | 'clock' | 'keys'>) =>
  (actor: Actor, authority: Id): Promise<Result<readonly StaffMember[], AccountRefusal>> =>
    shell.db.tx(inAuthority(authority), async (tx) => {
      const answers = actor.functions.some((held) => held.authority === authority && held.function !== 'clerk')
      if (!answers) return refuse({ code: 'account/not-found' })
      const held = await allFunctions(tx, authority)
      const act = { act: 'account.list-staff', ref: { accounts: [...new Set(held.map((one) => one.account))] } }
      await audit.append(tx, act, { doer: actor, at: shell.clock() })
      const names = await namesOfStaff(tx, shell.keys, authority)
      return ok(held.map((one) => ({ ...one, name: names.get(one.account) ?? '' })))
    })

const tellWorkplace = (
  shell: StaffShell,
  tx: Tx,
  { authority, account }: Pick<Appointment, 'authority' | 'account'>,
): Promise<void> =>
  shell.outbox.put(tx, 'account.workplace', { scope: inAccount(account), kind: 'changed', ref: { account, authority } })
