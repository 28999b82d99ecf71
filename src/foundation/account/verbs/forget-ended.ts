import { later } from '../../../kernel/clock.ts'
import { inReference } from '../../../platform/postgres/index.ts'
import type { AccountShell } from '../shell.ts'
import { deleteEndedConfirmations } from '../store/confirmations.ts'
import { deleteEndedSessions } from '../store/sessions.ts'

/** How long a link is kept after it ended, so that a late click is told what happened to it. */
const LINKS_KEPT = 'P30D'

/** Deletes sessions whose time is over and links that nobody will click any more. */
export const forgetEnded = (shell: Pick<AccountShell, 'db' | 'clock'>) => (): Promise<void> =>
  shell.db.tx(inReference, async (tx) => {
    const now = shell.clock()
    await deleteEndedSessions(tx, now)
    await deleteEndedConfirmations(tx, later(now, `-${LINKS_KEPT}`))
  })
