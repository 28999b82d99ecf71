import type { Actor } from '../../../kernel/actor.ts'
import type { Id } from '../../../kernel/ids.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import { inAuthority } from '../../../platform/postgres/index.ts'
import { audit, endGrantsOf } from '../../security/index.ts'
import type { AccountShell } from '../shell.ts'
import { deleteFunctionsOf, functionsOf, hasOtherAdministrator, lockStaff } from '../store/staff.ts'
import type { AccountRefusal } from '../words.ts'
import { endWork, staffAddressOf } from './end-work.ts'

/** Whether somebody administers the staff of an authority. */
export const administers = (actor: Actor, authority: Id): boolean =>
  actor.functions.some((held) => held.authority === authority && held.function === 'administrator')

/**
 * Somebody leaves an authority: every function there, every substitution, every invitation, everything that it lets them
 * read, and all their sessions end together, and nothing of it is left on the next request. Repeating it changes nothing.
 * Only for administrators of that authority (`account/not-found`); the last of them can't go (`account/last-administrator`).
 */
export const leave =
  (shell: Pick<AccountShell, 'db' | 'clock' | 'keys' | 'outbox'>) =>
  async (
    actor: Actor,
    { authority, account }: { readonly authority: Id; readonly account: Id },
  ): Promise<Result<null, AccountRefusal>> => {
    if (!administers(actor, authority)) return refuse({ code: 'account/not-found' })
    const emailHash = await staffAddressOf(shell, { authority, account })
    return shell.db.tx(inAuthority(authority), async (tx) => {
      const at = shell.clock()
      await lockStaff(tx, authority)
      const held = await functionsOf(tx, authority, account)
      if (held.includes('administrator') && !(await hasOtherAdministrator(tx, authority, account)))
        return refuse({ code: 'account/last-administrator' })
      const functions = await deleteFunctionsOf(tx, authority, account)
      const by = actor.account
      const grants =
        functions.length > 0
          ? await endWork(shell, tx, { authority, account, emailHash, by, at })
          : await endGrantsOf(tx, { authority, reader: account, by, at })
      if (functions.length + grants.length === 0) return ok(null)
      await audit.append(tx, { act: 'account.leave', ref: { account, functions, grants } }, { doer: actor, at })
      return ok(null)
    })
  }
