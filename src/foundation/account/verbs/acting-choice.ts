import type { Actor } from '../../../kernel/actor.ts'
import { inAccount } from '../../../platform/postgres/index.ts'
import type { AccountShell } from '../shell.ts'
import { actingOfSession } from '../store/sessions.ts'
import type { ActingChoice } from '../words.ts'

/**
 * Under which mandate the session of somebody acts, for what outlives the session: whoever keeps it asks `standsFor` again
 * every time. Null for oneself, and where the session has ended.
 */
export const actingChoice =
  (shell: Pick<AccountShell, 'db'>) =>
  async ({ account, session, actingFor }: Actor): Promise<ActingChoice | null> => {
    if (actingFor.kind === 'self') return null
    const choice = await shell.db.tx(inAccount(account), (tx) => actingOfSession(tx, session))
    return choice?.party === actingFor.party && choice.mandate === actingFor.mandate ? choice : null
  }
