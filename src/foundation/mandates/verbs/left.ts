import type { Id } from '../../../kernel/ids.ts'
import { inAccount } from '../../../platform/postgres/index.ts'
import { audit } from '../../security/index.ts'
import { deleteHolder } from '../store/functions.ts'
import { findMandate } from '../store/mandates.ts'
import { roleOf, setRole } from '../store/members.ts'
import { endWithin } from './end-mandate.ts'
import type { FollowShell } from './follow.ts'

/** Where somebody stood whose account is erased. */
export interface Leaving {
  readonly party: Id
  readonly standing: Id
  readonly person: Id
}

/** Takes somebody whose account is erased out of a party's members, functions and mandates. Doing it again changes nothing. */
export const left =
  (shell: FollowShell) =>
  ({ party, standing, person }: Leaving): Promise<void> =>
    shell.db.tx(inAccount(party), async (tx) => {
      const doer = { system: 'mandates' }
      const member = await roleOf(tx, party, person)
      if (member?.membership === standing) {
        await setRole(tx, party, { person, role: null })
        const act = { act: 'mandates.leave', ref: { organisation: party, member: person, role: 'none' } }
        await audit.append(tx, act, { doer, at: shell.clock() })
      }
      await deleteHolder(tx, party, { function: standing, person })
      const sealer = await shell.keys.find(tx, party)
      const mandate = sealer && (await findMandate(tx, sealer, { giver: party, mandate: standing }))
      if (mandate?.holder === person)
        await endWithin(shell, tx, { giver: party, mandates: [standing], by: person, doer, act: 'mandates.give-back' })
    })
