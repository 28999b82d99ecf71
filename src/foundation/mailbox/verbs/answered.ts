import type { Instant } from '../../../kernel/clock.ts'
import type { Id } from '../../../kernel/ids.ts'
import { inAccount } from '../../../platform/postgres/index.ts'
import type { MailboxShell } from '../shell.ts'
import { markAnswered } from '../store/message-marks.ts'

/** Notes that a party answered a message, the first time; one that was deleted meanwhile has nothing to note it on. */
export const noteAnswered =
  (shell: Pick<MailboxShell, 'db'>) =>
  (party: Id, message: Id, at: Instant): Promise<void> =>
    shell.db.tx(inAccount(party), (tx) => markAnswered(tx, { party, message }, at))
