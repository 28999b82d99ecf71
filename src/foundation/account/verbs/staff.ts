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
import {
  allFunctions,
  deleteFunction,
  functionsOf,
  hasOtherAdministrator,
  insertFunction,
  lockStaff,
  staffNames,
} from '../store/staff.ts'
import type { AccountRefusal } from '../words.ts'
import { endWork, staffAddressOf } from './end-work.ts'

/** A person and a function in an authority. */
export interface Appointment {
  readonly authority: Id
  readonly account: Id
  readonly name: string
  readonly function: StaffFunction
}

export type StaffShell = Pick<AccountShell, 'db' | 'clock' | 'keys' | 'outbox'>

/** Gives somebody a function in an authority; repeating it changes nothing. The person's list of workplaces follows by event. */
export const appoint =
  (shell: StaffShell) =>
  (doer: Doer, wish: Appointment): Promise<void> =>
    shell.db.tx(inAuthority(wish.authority), async (tx) => {
      await appointWithin(shell, tx, { doer, wish })
    })

/** The same within a transaction of the authority; false where the person holds it already. */
export const appointWithin = async (
  shell: StaffShell,
  tx: Tx,
  { doer, wish }: { readonly doer: Doer; readonly wish: Appointment },
): Promise<boolean> => {
  const { authority, account } = wish
  const at = shell.clock()
  const sealer = await shell.keys.make(tx, authority)
  if (!(await insertFunction(tx, { ...wish, name: sealer.seal('account.staff-name', wish.name), at }))) return false
  await audit.append(tx, { act: 'account.appoint', ref: { account, function: wish.function } }, { doer, at })
  const scope = inAccount(account)
  await shell.outbox.put(tx, 'account.workplace', { scope, kind: 'changed', ref: { account, authority } })
  return true
}

/**
 * Takes a function away again. It is gone on that person's next request; with the last one everything that hangs on it ends
 * (`endWork`). The last administrator of an authority keeps theirs (`account/last-administrator`).
 */
export const dismiss =
  (shell: StaffShell) =>
  async (doer: Doer, wish: Omit<Appointment, 'name'>): Promise<Result<null, AccountRefusal>> => {
    const emailHash = await staffAddressOf(shell, wish)
    return shell.db.tx(inAuthority(wish.authority), (tx) => dismissWithin(shell, tx, { doer, wish, emailHash }))
  }

/** The same within a transaction of the authority; `emailHash` is that of `staffAddressOf`. */
export const dismissWithin = async (
  shell: StaffShell,
  tx: Tx,
  {
    doer,
    wish,
    emailHash,
  }: { readonly doer: Doer; readonly wish: Omit<Appointment, 'name'>; readonly emailHash: Buffer | null },
): Promise<Result<null, AccountRefusal>> => {
  const { authority, account } = wish
  const at = shell.clock()
  await lockStaff(tx, authority)
  const held = await functionsOf(tx, authority, account)
  if (!held.includes(wish.function)) return ok(null)
  if (wish.function === 'administrator' && !(await hasOtherAdministrator(tx, authority, account)))
    return refuse({ code: 'account/last-administrator' })
  await deleteFunction(tx, wish)
  await audit.append(tx, { act: 'account.dismiss', ref: { account, function: wish.function } }, { doer, at })
  if (held.length > 1) return ok(null)
  const by = 'system' in doer ? null : doer.account
  await endWork(shell, tx, { authority, account, emailHash, by, at })
  return ok(null)
}

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
