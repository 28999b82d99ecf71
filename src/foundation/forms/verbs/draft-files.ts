import { type Actor, partyOf } from '../../../kernel/actor.ts'
import { later } from '../../../kernel/clock.ts'
import type { Id } from '../../../kernel/ids.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import { type FileContent, shutBy, type ScanState } from '../../../platform/files/words.ts'
import { inAccount, type Tx } from '../../../platform/postgres/index.ts'
import type { Sealer } from '../../data-protection/words.ts'
import { filesIn, readAnswers } from '../domain/stored-answers.ts'
import type { DraftFile, DraftFileRefusal, DraftRefusal } from '../draft-words.ts'
import type { FileAnswer } from '../form-words.ts'
import type { FormsShell } from '../shell.ts'
import { findDraftRow, type StoredDraft } from '../store/drafts.ts'
import { type DraftFileRow, filesOf, insertFile } from '../store/files.ts'
import type { DraftKey } from '../store/revisions.ts'
import { ANSWERS, usable } from './find-draft.ts'

/** Most files of one draft, those counted that no answer names any more. */
export const MOST_FILES = 100

/** How the bytes of a draft's files are sealed: for the account that they hang on. */
export const BYTES = 'form.file'

/** Long enough for the row of a file to be written after its bytes. */
const ROW_COMES = 'PT1H'

/** The key that addresses one file: of two files with the same bytes, neither tells of the other, and each goes alone. */
const addressKey = (keys: FormsShell['keys'], { account, draft }: DraftKey, file: Id): Buffer =>
  keys.derived(`files ${account} ${draft} ${file}`)

interface Around {
  readonly row: StoredDraft
  readonly files: readonly DraftFileRow[]
  readonly sealer: Sealer
}

const lookAround = async (
  shell: Pick<FormsShell, 'clock' | 'keys'>,
  tx: Tx,
  key: DraftKey,
): Promise<Result<Around, DraftRefusal>> => {
  const found = await usable(shell, tx, { key, row: await findDraftRow(tx, key.account, key.draft) })
  if (!found.ok) return found
  return ok({ row: found.value, files: await filesOf(tx, key), sealer: await shell.keys.make(tx, key.account) })
}

type AddingShell = Pick<FormsShell, 'db' | 'clock' | 'keys' | 'files' | 'scan' | 'fileLimits' | 'outbox'>

/** What still fits into a draft, in bytes; refuses where it is full. */
const roomIn = (files: readonly DraftFileRow[], { fileLimits }: AddingShell): Result<number, DraftRefusal> => {
  if (files.length >= MOST_FILES) return refuse({ code: 'form/too-many-files', most: MOST_FILES })
  const left = fileLimits.draftMostBytes - files.reduce((sum, file) => sum + file.sizeBytes, 0)
  if (left <= 0) return refuse({ code: 'form/files-too-large', mostBytes: fileLimits.draftMostBytes })
  return ok(Math.min(left, fileLimits.fileMostBytes))
}

/**
 * Puts a file that was looked into (`inspect`) into the store for a draft, before answers name it. Where there is a virus
 * scanner it waits for it. Refuses one too many, more than the draft holds, and what the store refuses (too large, the
 * disk). What is put and never named is found by nobody.
 */
export const addFile =
  (shell: AddingShell) =>
  async (actor: Actor, draft: Id, file: DraftFile): Promise<Result<FileAnswer, DraftFileRefusal>> => {
    const key = { account: partyOf(actor), draft }
    const around = await shell.db.tx(inAccount(partyOf(actor)), (tx) => lookAround(shell, tx, key))
    if (!around.ok) return around
    const { sealer, files } = around.value
    const { file: id } = file.answer
    const room = roomIn(
      files.filter((one) => one.id !== id),
      shell,
    )
    if (!room.ok) return room
    const stored = await shell.files.put({
      scopeKey: addressKey(shell.keys, key, id),
      seal: sealer.newFile(BYTES),
      bytes: file.content.stream(),
      mostBytes: room.value,
      announce: (address) => clearLater(shell, key, { id, address }),
    })
    if (!stored.ok)
      return stored.refusal.code === 'file/too-large' && room.value < shell.fileLimits.fileMostBytes
        ? refuse({ code: 'form/files-too-large', mostBytes: shell.fileLimits.draftMostBytes })
        : stored
    return shell.db.tx(inAccount(partyOf(actor)), async (tx) => {
      const still = await lookAround(shell, tx, key)
      if (!still.ok) return still
      const scan: ScanState = shell.scan === null ? 'not-scanned' : 'waiting'
      await insertFile(tx, key, { id, ...stored.value, scan, at: shell.clock() })
      if (scan === 'waiting') await shell.outbox.put(tx, 'forms.scan', payloadOf(key, 'scan', { file: id }))
      return ok({ ...file.answer, sizeBytes: stored.value.sizeBytes })
    })
  }

const payloadOf = ({ account, draft }: DraftKey, kind: string, ref: Readonly<Record<string, string>>) => ({
  scope: inAccount(account),
  kind,
  ref: { account, draft, ...ref },
})

/** Has bytes looked at again whose row may never come, because the program died in between. */
const clearLater = (
  shell: Pick<FormsShell, 'db' | 'clock' | 'outbox'>,
  key: DraftKey,
  { id, address }: { readonly id: Id; readonly address: string },
): Promise<void> =>
  shell.db.tx(inAccount(key.account), (tx) =>
    shell.outbox.putFor(tx, later(shell.clock(), ROW_COMES), {
      queue: 'forms.clear-file',
      payload: payloadOf(key, 'clear', { file: id, address }),
    }),
  )

/** The content of a file that a draft names, with its name. Whoever opened it closes it. */
export interface OpenedDraftFile extends FileAnswer {
  readonly bytes: FileContent
  readonly scan: ScanState
}

const openAny =
  (shell: Pick<FormsShell, 'db' | 'clock' | 'keys' | 'files'>, mayBe: (scan: ScanState) => boolean) =>
  async (actor: Actor, draft: Id, file: Id): Promise<Result<OpenedDraftFile, DraftFileRefusal>> => {
    const key = { account: partyOf(actor), draft }
    const around = await shell.db.tx(inAccount(partyOf(actor)), (tx) => lookAround(shell, tx, key))
    if (!around.ok) return around
    const { row, files, sealer } = around.value
    const answer = filesIn(readAnswers(sealer.open(ANSWERS, row.answers))).find((one) => one.file === file)
    const stored = files.find((one) => one.id === file)
    if (!answer || !stored) return refuse({ code: 'file/not-found' })
    const shut = shutBy(stored.scan)
    if (shut !== null && !mayBe(stored.scan)) return refuse(shut)
    const bytes = await shell.files.get(stored.address, sealer.openFile(BYTES))
    return bytes.ok ? ok({ ...answer, bytes: bytes.value, scan: stored.scan }) : bytes
  }

/** Opens a file that the answers of an own draft name. Refuses one that waits for the scanner, and an infected one. */
export const openDraftFile = (shell: Pick<FormsShell, 'db' | 'clock' | 'keys' | 'files'>) => openAny(shell, () => false)

/** The same for sending the draft on: a file that still waits goes along and is waited for there. */
export const takeDraftFile = (shell: Pick<FormsShell, 'db' | 'clock' | 'keys' | 'files'>) =>
  openAny(shell, (scan) => scan === 'waiting')
