import { FUNCTIONS, type StaffFunction } from '../../../kernel/actor.ts'
import type { Id } from '../../../kernel/ids.ts'
import { inAuthority } from '../../../platform/postgres/index.ts'
import { appoint, dismiss, followWorkplace, heldBy } from '../../account/index.ts'
import type { IdentityShell } from '../shell.ts'

/** Who signed in by the single sign-on of an authority, and which functions their groups hold there now. */
export interface GroupFunctions {
  readonly authority: Id
  readonly account: Id
  readonly name: string
  readonly functions: readonly StaffFunction[]
}

/**
 * Brings the functions of somebody in line with their groups, at each sign-in: gives what is missing and takes away what
 * the groups no longer hold. Who holds nothing any more is signed out everywhere. The last administrator of an authority
 * keeps that function, so that somebody is left who can give it to another.
 */
export const applyFunctions =
  (shell: IdentityShell) =>
  async ({ authority, account, name, functions }: GroupFunctions): Promise<void> => {
    const held = await shell.db.tx(inAuthority(authority), (tx) => heldBy(tx, authority, account))
    const doer = { system: 'single-sign-on' }
    for (const one of FUNCTIONS) {
      const wish = { authority, account, function: one }
      if (functions.includes(one) && !held.includes(one)) await appoint(shell)(doer, { ...wish, name })
      if (!functions.includes(one) && held.includes(one)) await dismiss(shell)(doer, wish)
    }
    await followWorkplace(shell)(account, authority)
  }
