import type { Id } from '../../../kernel/ids.ts'
import { inReference } from '../../../platform/postgres/index.ts'
import type { SignOnShell } from '../shell.ts'
import { sessionsWithGrants } from '../store/grants.ts'
import { endGrantsOfEnded } from './programs.ts'
import { keepKeys } from './signing-keys.ts'

/**
 * What is due every hour: the next signing key, and grants of sessions that have ended by themselves, whose programs are
 * told. Such a grant is good for nothing already; here it only goes. May run on several servers at once.
 */
export const keepSignOn = async (shell: SignOnShell): Promise<void> => {
  await keepKeys(shell)
  let after: Id | null = null
  for (;;) {
    const from: Id | null = after
    const sessions: readonly Id[] = await shell.db.tx(inReference, (tx) => sessionsWithGrants(tx, from))
    if (sessions.length === 0) return
    await endGrantsOfEnded(shell)(sessions)
    after = sessions.at(-1) ?? null
  }
}
