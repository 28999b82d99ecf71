import type { Actor } from '../../../kernel/actor.ts'
import type { Id } from '../../../kernel/ids.ts'
import { ok, type Result } from '../../../kernel/result.ts'
import { inAccount } from '../../../platform/postgres/index.ts'
import { audit } from '../../security/index.ts'
import type { DraftRefusal } from '../draft-words.ts'
import type { FormsShell } from '../shell.ts'
import { deleteDraft, lockDraftRow } from '../store/drafts.ts'
import { insertSent } from '../store/revisions.ts'
import { usable } from './find-draft.ts'

type EndingShell = Pick<FormsShell, 'db' | 'clock'>

/** Throws a draft away, with its files and earlier revisions. Refuses one that is not there or was sent. */
export const discardDraft =
  (shell: EndingShell) =>
  (actor: Actor, draft: Id): Promise<Result<null, DraftRefusal>> =>
    shell.db.tx(inAccount(actor.account), async (tx) => {
      const key = { account: actor.account, draft }
      const found = await usable(shell, tx, { key, row: await lockDraftRow(tx, actor.account, draft) })
      if (!found.ok) return found
      await deleteDraft(tx, actor.account, draft)
      await audit.append(tx, { act: 'forms.discard', ref: { draft } }, { doer: actor, at: shell.clock() })
      return ok(null)
    })

/** Closes a draft after it was sent: its answers are the case's now, and old links lead there. Repeating it changes nothing. */
export const closeDraft =
  (shell: EndingShell) =>
  (actor: Actor, draft: Id, authority: Id): Promise<void> =>
    shell.db.tx(inAccount(actor.account), async (tx) => {
      const at = shell.clock()
      await insertSent(tx, { account: actor.account, draft }, { authority, at })
      const closed = await deleteDraft(tx, actor.account, draft)
      if (closed) await audit.append(tx, { act: 'forms.send', ref: { draft, authority } }, { doer: actor, at })
    })
