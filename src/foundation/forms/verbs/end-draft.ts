import { type Actor, partyOf } from '../../../kernel/actor.ts'
import { type Instant, later } from '../../../kernel/clock.ts'
import type { Id } from '../../../kernel/ids.ts'
import { ok, type Result } from '../../../kernel/result.ts'
import { inAccount, type Tx } from '../../../platform/postgres/index.ts'
import { audit } from '../../security/index.ts'
import { endingStep } from '../domain/ending.ts'
import type { DraftRefusal } from '../draft-words.ts'
import type { FormsShell } from '../shell.ts'
import { deleteDraft, findDraftRow, lockDraftRow, noteEnding } from '../store/drafts.ts'
import { filesOf } from '../store/files.ts'
import { type DraftKey, insertSent } from '../store/revisions.ts'
import { usable } from './find-draft.ts'
import { tellEnding } from './tell-ending.ts'

type EndingShell = Pick<FormsShell, 'db' | 'clock' | 'outbox'>

/** Throws a draft away, with its files and earlier revisions. Refuses one that is not there or was sent. */
export const discardDraft =
  (shell: EndingShell) =>
  (actor: Actor, draft: Id): Promise<Result<null, DraftRefusal>> =>
    shell.db.tx(inAccount(partyOf(actor)), async (tx) => {
      const key = { account: partyOf(actor), draft }
      const found = await usable(shell, tx, { key, row: await lockDraftRow(tx, partyOf(actor), draft) })
      if (!found.ok) return found
      await takeAway(shell, tx, key)
      await audit.append(tx, { act: 'forms.discard', ref: { draft } }, { doer: actor, at: shell.clock() })
      return ok(null)
    })

/** Where a draft went, and what its party's scope is to hold from the same moment on. */
export interface Sent {
  readonly authority: Id
  readonly also?: (tx: Tx) => Promise<unknown>
}

/**
 * Closes a draft after it was sent: its answers are the case's now, and old links lead there. What is to stand in its
 * place is written in the same transaction. Repeating it changes nothing.
 */
export const closeDraft =
  (shell: EndingShell) =>
  (actor: Actor, draft: Id, { authority, also }: Sent): Promise<void> =>
    shell.db.tx(inAccount(partyOf(actor)), async (tx) => {
      const at = shell.clock()
      const key = { account: partyOf(actor), draft }
      await insertSent(tx, key, { authority, at })
      const closed = await takeAway(shell, tx, key)
      await also?.(tx)
      if (closed) await audit.append(tx, { act: 'forms.send', ref: { draft, authority } }, { doer: actor, at })
    })

/** Has a draft looked at again at a moment. */
export const lookLater = (
  shell: Pick<FormsShell, 'outbox'>,
  tx: Tx,
  { account, draft, at }: DraftKey & { readonly at: Instant },
): Promise<void> =>
  shell.outbox.putFor(tx, at, {
    queue: 'forms.expire',
    payload: { scope: inAccount(account), kind: 'expire', ref: { account, draft } },
  })

/**
 * Does what is due about a draft (OZG § 8a): tells its party, takes it away after that, or looks again later. Done twice
 * it tells and deletes once; who saves the draft in between makes the notice void.
 */
export const expireDraft =
  (shell: EndingShell & Pick<FormsShell, 'keys'>) =>
  async (key: DraftKey): Promise<void> => {
    const head = await shell.db.tx(inAccount(key.account), (tx) => findDraftRow(tx, key.account, key.draft))
    if (!head) return
    const step = endingStep(head, shell.clock())
    if (step.due === 'notice') await tellEnding(shell, key, { head, deletesAt: step.deletesAt })
    await shell.db.tx(inAccount(key.account), async (tx) => {
      const row = await lockDraftRow(tx, key.account, key.draft)
      if (!row) return
      const told = step.due === 'notice' && row.deletesAt === null && row.changedAt === head.changedAt
      if (told) await announced(shell, tx, { ...key, deletesAt: step.deletesAt })
      const now = endingStep(told ? { ...row, deletesAt: step.deletesAt } : row, shell.clock())
      if (now.due === 'deletion') return expired(shell, tx, key)
      // Saved or told in this very moment: looking again at once finds what is due then.
      await lookLater(shell, tx, { ...key, at: now.due === 'nothing' ? now.until : shell.clock() })
    })
  }

const announced = async (
  shell: Pick<FormsShell, 'clock'>,
  tx: Tx,
  { account, draft, deletesAt }: DraftKey & { readonly deletesAt: Instant },
): Promise<void> => {
  await noteEnding(tx, account, { draft, deletesAt })
  const act = { act: 'forms.tell-ending', ref: { draft, deletesAt } }
  await audit.append(tx, act, { doer: { system: 'retention' }, at: shell.clock() })
}

const expired = async (shell: EndingShell, tx: Tx, key: DraftKey): Promise<void> => {
  await takeAway(shell, tx, key)
  const act = { act: 'forms.expire', ref: { draft: key.draft } }
  await audit.append(tx, act, { doer: { system: 'retention' }, at: shell.clock() })
}

/** Somebody may be sending the same draft a second time right now and still read its files. */
const BYTES_STAY = 'PT1H'

/** Deletes the rows of a draft and has the bytes of its files follow; false where it was gone already. */
const takeAway = async (shell: EndingShell, tx: Tx, key: DraftKey): Promise<boolean> => {
  const addresses = (await filesOf(tx, key)).map((file) => file.address)
  const done = await deleteDraft(tx, key.account, key.draft)
  await removeBytes(shell, tx, { account: key.account, addresses })
  return done
}

// A job names at most this many files.
const FILES_IN_A_JOB = 100

/** Has the bytes of files follow whose rows are gone. */
export const removeBytes = async (
  shell: Pick<FormsShell, 'clock' | 'outbox'>,
  tx: Tx,
  { account, addresses }: { readonly account: Id; readonly addresses: readonly string[] },
): Promise<void> => {
  for (let from = 0; from < addresses.length; from += FILES_IN_A_JOB)
    await shell.outbox.putFor(tx, later(shell.clock(), BYTES_STAY), {
      queue: 'forms.remove-files',
      payload: {
        scope: inAccount(account),
        kind: 'remove',
        ref: { addresses: addresses.slice(from, from + FILES_IN_A_JOB).join(' ') },
      },
    })
}
