import { type Actor, partyOf } from '../../../kernel/actor.ts'
import type { Id } from '../../../kernel/ids.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import { inAccount, type Tx } from '../../../platform/postgres/index.ts'
import { deletedFrom, isOver } from '../domain/ending.ts'
import { readAnswers } from '../domain/stored-answers.ts'
import type { Draft, DraftHead, DraftRefusal } from '../draft-words.ts'
import type { Answers } from '../form-words.ts'
import type { ScanState } from '../../../platform/files/words.ts'
import { type Origins, originsThatHold, readOrigins } from '../origin-words.ts'
import type { FormsShell } from '../shell.ts'
import {
  type DraftCursor,
  type DraftNarrowing,
  findDraftRow,
  listDraftRows,
  type StoredDraft,
} from '../store/drafts.ts'
import { filesOf } from '../store/files.ts'
import { type DraftKey, findRevision, findSent } from '../store/revisions.ts'

type ReadingShell = Pick<FormsShell, 'db' | 'clock' | 'keys'>

/** How answers are sealed: for the account that they hang on. */
export const ANSWERS = 'form.answers'
/** How what was taken over from the account is sealed. */
export const ORIGINS = 'form.origins'

/** A draft, and what it held at the revision that a page was made from; null where that is no longer known. */
export interface OpenedDraft extends Draft {
  readonly base: Answers | null
  /** Where answers come from that were taken over from the account and not changed since. */
  readonly origins: Origins
  /** What is known of the harm of its files. */
  readonly scans: ReadonlyMap<Id, ScanState>
}

/** What a missing or an old row means: refuses with where a sent draft went, else that it is not there. */
export const usable = async <Row extends StoredDraft>(
  shell: Pick<FormsShell, 'clock'>,
  tx: Tx,
  { key, row }: { readonly key: DraftKey; readonly row: Row | null },
): Promise<Result<Row, DraftRefusal>> => {
  if (row === null) {
    const authority = await findSent(tx, key)
    return refuse(
      authority === null ? { code: 'form/not-found' } : { code: 'form/already-sent', authority, draft: key.draft },
    )
  }
  return isOver(row, shell.clock()) ? refuse({ code: 'form/expired' }) : ok(row)
}

/**
 * The own draft with its answers; with `seen`, also what it held at that revision. Somebody else's draft does not exist.
 * Refuses an expired one, and one that was sent with the authority that has the case.
 */
export const findDraft =
  (shell: ReadingShell) =>
  (actor: Actor, draft: Id, seen: number | null = null): Promise<Result<OpenedDraft, DraftRefusal>> =>
    shell.db.tx(inAccount(partyOf(actor)), async (tx) => {
      const key = { account: partyOf(actor), draft }
      const found = await usable(shell, tx, { key, row: await findDraftRow(tx, partyOf(actor), draft) })
      if (!found.ok) return found
      const sealer = await shell.keys.make(tx, partyOf(actor))
      const open = (sealed: Buffer): Answers => readAnswers(sealer.open(ANSWERS, sealed))
      const answers = open(found.value.answers)
      const taken = found.value.origins
      const expiresAt = deletedFrom(found.value, shell.clock())
      const origins = taken === null ? {} : originsThatHold(readOrigins(sealer.open(ORIGINS, taken)), answers)
      const scans = new Map((await filesOf(tx, key)).map((file) => [file.id, file.scan]))
      if (seen === null || seen === found.value.revision)
        return ok({ ...found.value, expiresAt, answers, origins, scans, base: answers })
      const earlier = await findRevision(tx, key, seen)
      return ok({ ...found.value, expiresAt, answers, origins, scans, base: earlier === null ? null : open(earlier) })
    })

/** How many drafts a page of the list shows. */
export const DRAFTS_ON_A_PAGE = 10

/** A page of the own drafts, and where the next one starts. */
export interface DraftPage {
  readonly rows: readonly DraftHead[]
  readonly next: DraftCursor | null
}

/** Which of the own drafts: all from the newest on where nothing else is said. */
export interface DraftsWish {
  readonly after?: DraftCursor | null
  readonly narrow?: DraftNarrowing
  readonly limit?: number
}

/** The own drafts that are still there, last changed first. */
export const listDrafts =
  (shell: Pick<FormsShell, 'db' | 'clock'>) =>
  async (actor: Actor, { after = null, narrow, limit = DRAFTS_ON_A_PAGE }: DraftsWish = {}): Promise<DraftPage> => {
    const page = { account: partyOf(actor), now: shell.clock(), after, narrow, limit: limit + 1 }
    const found = await shell.db.tx(inAccount(partyOf(actor)), (tx) => listDraftRows(tx, page))
    const rows = found.slice(0, limit).map((row) => ({ ...row, expiresAt: deletedFrom(row, page.now) }))
    const last = rows.at(-1)
    const more = found.length > limit && last !== undefined
    return { rows, next: more ? { changedAt: last.changedAt, id: last.id } : null }
  }
