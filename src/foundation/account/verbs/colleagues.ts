import type { Actor, StaffFunction } from '../../../kernel/actor.ts'
import { dayOf } from '../../../kernel/clock.ts'
import type { Id } from '../../../kernel/ids.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import { inAuthority } from '../../../platform/postgres/index.ts'
import { audit } from '../../security/index.ts'
import type { AccountShell } from '../shell.ts'
import { functionsOf, staffAfter } from '../store/staff.ts'
import { substitutionsFrom } from '../store/substitutions.ts'
import type { AccountRefusal } from '../words.ts'
import { changesOf, type FunctionChange } from './functions.ts'
import { administers } from './leave.ts'
import { namesOfStaff } from './staff.ts'
import { openSubstitution, type Substitution } from './substitutes.ts'

type StaffShell = Pick<AccountShell, 'db' | 'clock' | 'keys'>

const ON_A_PAGE = 25

/** Somebody who works in an authority. */
export interface Colleague {
  readonly account: Id
  readonly name: string
  readonly functions: readonly StaffFunction[]
}

/** A page of who works in the own authority, for its administrators (`account/not-found`); `next` continues it. */
export const listColleagues =
  (shell: StaffShell) =>
  (
    actor: Actor,
    authority: Id,
    after: Id | null,
  ): Promise<Result<{ readonly rows: readonly Colleague[]; readonly next: Id | null }, AccountRefusal>> =>
    shell.db.tx(inAuthority(authority), async (tx) => {
      if (!administers(actor, authority)) return refuse({ code: 'account/not-found' })
      const found = await staffAfter(tx, { authority, after, limit: ON_A_PAGE + 1 })
      const shown = found.slice(0, ON_A_PAGE)
      const act = { act: 'account.list-staff', ref: { accounts: shown } }
      await audit.append(tx, act, { doer: actor, at: shell.clock() })
      const names = await namesOfStaff(tx, shell.keys, authority)
      const rows = []
      for (const account of shown)
        rows.push({ account, name: names.get(account) ?? '', functions: await functionsOf(tx, authority, account) })
      return ok({ rows, next: found.length > ON_A_PAGE ? (shown.at(-1) ?? null) : null })
    })

/** One colleague, the substitutions that concern them, and the names of all who work there. */
export interface ShownColleague extends Colleague {
  readonly substitutions: readonly Substitution[]
  /** Which functions were given and taken, and why; the newest first. */
  readonly changes: readonly FunctionChange[]
  readonly names: ReadonlyMap<Id, string>
}

/** Somebody who works in the own authority, for its administrators; nobody else is there (`account/not-found`). */
export const showColleague =
  (shell: StaffShell) =>
  (
    actor: Actor,
    { authority, account }: { readonly authority: Id; readonly account: Id },
  ): Promise<Result<ShownColleague, AccountRefusal>> =>
    shell.db.tx(inAuthority(authority), async (tx) => {
      const functions = administers(actor, authority) ? await functionsOf(tx, authority, account) : []
      if (functions.length === 0) return refuse({ code: 'account/not-found' })
      const at = shell.clock()
      await audit.append(tx, { act: 'account.show-staff', ref: { account } }, { doer: actor, at })
      const names = await namesOfStaff(tx, shell.keys, authority)
      const sealer = await shell.keys.of(tx, authority)
      const substitutions = (await substitutionsFrom(tx, authority, dayOf(at)))
        .filter((one) => one.person === account || one.substitute === account)
        .map((one) => openSubstitution(sealer, one))
      const changes = await changesOf(tx, { authority, account }, { sealer, names })
      return ok({ account, name: names.get(account) ?? '', functions, substitutions, changes, names })
    })
