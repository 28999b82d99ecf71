import { type Actor, partyOf } from '../../../kernel/actor.ts'
import { type Instant, later } from '../../../kernel/clock.ts'
import { derivedId, type Id } from '../../../kernel/ids.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import type { FileContent } from '../../../platform/files/words.ts'
import { inAccount, type Tx } from '../../../platform/postgres/index.ts'
import type { Sealer } from '../../data-protection/words.ts'
import type { DraftFileRefusal, DraftRefusal, UnfinishedUpload } from '../draft-words.ts'
import type { FormsShell } from '../shell.ts'
import { findDraftRow } from '../store/drafts.ts'
import type { DraftKey } from '../store/revisions.ts'
import { deleteUpload, insertUpload, type UploadRow, uploadsOf } from '../store/uploads.ts'
import { usable } from './find-draft.ts'

/** How long an unfinished upload is kept. */
export const UPLOAD_LASTS = 'P1D'
/** Most unfinished uploads of a draft. */
export const MOST_UPLOADS = 10

const NAME = 'form.upload-name'
const PART = 'form.upload-part'

/** Which upload of an own draft. */
export interface UploadKey {
  readonly draft: Id
  readonly upload: Id
}

/** A file that somebody is about to send in parts. */
export interface UploadWish {
  readonly draft: Id
  /** The question that it answers. */
  readonly path: string
  readonly name: string
  readonly sizeBytes: number
  /** Chosen by the sender: the same one is the same upload, however often it is begun. */
  readonly key: string
}

type UploadShell = Pick<FormsShell, 'db' | 'clock' | 'keys' | 'parts' | 'outbox' | 'fileLimits'>

interface Found {
  readonly rows: readonly UploadRow[]
  readonly begunAt: Instant
  readonly sealer: Sealer
}

const lookAround = async (shell: UploadShell, tx: Tx, key: DraftKey): Promise<Result<Found, DraftRefusal>> => {
  const found = await usable(shell, tx, { key, row: await findDraftRow(tx, key.account, key.draft) })
  if (!found.ok) return found
  return ok({
    begunAt: found.value.createdAt,
    rows: await uploadsOf(tx, key),
    sealer: await shell.keys.make(tx, key.account),
  })
}

const isOver = (begunAt: Instant, now: Instant): boolean => later(begunAt, UPLOAD_LASTS) <= now

/** Begins an upload. Refuses a file that is larger than any, and one unfinished upload too many. */
export const beginUpload =
  (shell: UploadShell) =>
  (actor: Actor, wish: UploadWish): Promise<Result<Id, DraftFileRefusal>> =>
    shell.db.tx(inAccount(partyOf(actor)), async (tx): Promise<Result<Id, DraftFileRefusal>> => {
      const key = { account: partyOf(actor), draft: wish.draft }
      const { fileMostBytes } = shell.fileLimits
      if (wish.sizeBytes > fileMostBytes) return refuse({ code: 'file/too-large', mostBytes: fileMostBytes })
      const around = await lookAround(shell, tx, key)
      if (!around.ok) return around
      const { rows, sealer } = around.value
      const id = derivedId(Date.parse(around.value.begunAt), `upload ${wish.draft} ${wish.key}`)
      if (rows.some((row) => row.id === id)) return ok(id)
      if (rows.length >= MOST_UPLOADS) return refuse({ code: 'form/too-many-files', most: MOST_UPLOADS })
      const begunAt = shell.clock()
      const name = sealer.seal(NAME, wish.name)
      await insertUpload(tx, key, { id, path: wish.path, name, sizeBytes: wish.sizeBytes, begunAt })
      await shell.outbox.putFor(tx, later(begunAt, UPLOAD_LASTS), {
        queue: 'forms.clear-upload',
        payload: { scope: inAccount(key.account), kind: 'clear', ref: { ...key, upload: id } },
      })
      return ok(id)
    })

const find = async (
  shell: UploadShell,
  actor: Actor,
  { draft, upload }: UploadKey,
): Promise<Result<{ readonly row: UploadRow; readonly sealer: Sealer }, DraftFileRefusal>> => {
  const key = { account: partyOf(actor), draft }
  const around = await shell.db.tx(inAccount(partyOf(actor)), (tx) => lookAround(shell, tx, key))
  if (!around.ok) return around
  const row = around.value.rows.find((one) => one.id === upload)
  if (!row || isOver(row.begunAt, shell.clock())) return refuse({ code: 'file/not-found' })
  return ok({ row, sealer: around.value.sealer })
}

/** How much of an own upload has arrived for good. */
export const uploadState =
  (shell: UploadShell) =>
  async (actor: Actor, at: UploadKey): Promise<Result<UnfinishedUpload, DraftFileRefusal>> => {
    const found = await find(shell, actor, at)
    return found.ok ? ok(await stateOf(shell, found.value.row, found.value.sealer)) : found
  }

const stateOf = async (
  { parts }: Pick<FormsShell, 'parts'>,
  row: UploadRow,
  sealer: Sealer,
): Promise<UnfinishedUpload> => ({
  id: row.id,
  path: row.path,
  name: sealer.open(NAME, row.name),
  sizeBytes: row.sizeBytes,
  arrivedBytes: await parts.sizeOf(row.id),
})

/** The unfinished uploads of an own draft, for its pages. */
export const unfinishedUploads =
  (shell: UploadShell) =>
  async (actor: Actor, draft: Id): Promise<readonly UnfinishedUpload[]> => {
    const key = { account: partyOf(actor), draft }
    const around = await shell.db.tx(inAccount(partyOf(actor)), (tx) => lookAround(shell, tx, key))
    if (!around.ok) return []
    const { rows, sealer } = around.value
    const now = shell.clock()
    return Promise.all(rows.filter((row) => !isOver(row.begunAt, now)).map((row) => stateOf(shell, row, sealer)))
  }

/** A part on its way in: where it begins, and its bytes. */
export interface UploadPart extends UploadKey {
  readonly offset: number
  readonly content: FileContent
}

/**
 * Takes in a part and tells how much there is for good now: synced to disk before anybody hears of it. A part that does
 * not begin where the last one ended changes nothing and is answered in the same way.
 */
export const addPart =
  (shell: UploadShell) =>
  async (actor: Actor, part: UploadPart): Promise<Result<UnfinishedUpload, DraftFileRefusal>> => {
    const found = await find(shell, actor, part)
    if (!found.ok) return found
    const { row, sealer } = found.value
    const added = await shell.parts.add({
      upload: row.id,
      offset: part.offset,
      seal: sealer.newFile(PART),
      bytes: part.content.stream(),
      mostBytes: row.sizeBytes - part.offset,
    })
    return added.ok ? ok(await stateOf(shell, row, sealer)) : added
  }

/** The content of an upload that has arrived as a whole; refuses one that has not. Whoever opened it closes it. */
export const openUpload =
  (shell: UploadShell) =>
  async (
    actor: Actor,
    at: UploadKey,
  ): Promise<Result<UnfinishedUpload & { readonly content: FileContent }, DraftFileRefusal>> => {
    const found = await find(shell, actor, at)
    if (!found.ok) return found
    const { row, sealer } = found.value
    const state = await stateOf(shell, row, sealer)
    if (state.arrivedBytes !== row.sizeBytes) return refuse({ code: 'file/not-found' })
    const content = await shell.parts.open(row.id, sealer.openFile(PART))
    return content.ok ? ok({ ...state, content: content.value }) : content
  }

/** Throws an upload away, finished or not; one that is gone is as good. */
export const discardUpload =
  (shell: Pick<FormsShell, 'db' | 'parts'>) =>
  async (account: Id, { draft, upload }: UploadKey): Promise<void> => {
    const there = await shell.db.tx(inAccount(account), async (tx) => {
      const rows = await uploadsOf(tx, { account, draft })
      await deleteUpload(tx, { account, draft }, upload)
      return rows.some((row) => row.id === upload)
    })
    if (there) await shell.parts.remove(upload)
  }
