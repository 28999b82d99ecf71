import type { Actor } from '../../../kernel/actor.ts'
import type { Id } from '../../../kernel/ids.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import { agreedMediaType, sniffMediaType } from '../../../platform/files/index.ts'
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

/** How the bytes of files are sealed: for the account that they hang on. */
export const BYTES = 'form.file'

/** The key that addresses the files of one draft: of two drafts with the same file, neither tells of the other. */
const addressKey = (keys: FormsShell['keys'], { account, draft }: DraftKey): Buffer =>
  keys.derived(`files ${account} ${draft}`)

/**
 * Whether name and content of a file say the same (photo.jpg is a photo). Text, and kinds that we can't tell by their
 * first bytes, are left to the form, which knows what it takes.
 */
const isHonest = ({ answer, bytes }: DraftFile): boolean => {
  const sniffed = sniffMediaType(bytes)
  return sniffed === null || sniffed === 'text/plain' || agreedMediaType(answer.name, bytes) !== null
}

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

/**
 * Puts a file into the store for a draft, before answers name it. Refuses a file whose name and content disagree, one
 * too many, and what the store refuses (more than 20 MB, the disk). What is put and never named is found by nobody.
 */
export const addFile =
  (shell: FormsShell) =>
  async (actor: Actor, draft: Id, file: DraftFile): Promise<Result<FileAnswer, DraftFileRefusal>> => {
    if (!isHonest(file)) return refuse({ code: 'form/file-wrong-kind', name: file.answer.name })
    const key = { account: actor.account, draft }
    const around = await shell.db.tx(inAccount(actor.account), (tx) => lookAround(shell, tx, key))
    if (!around.ok) return around
    const { sealer, files } = around.value
    if (files.length >= MOST_FILES) return refuse({ code: 'form/too-many-files', most: MOST_FILES })
    const seal = (plain: Uint8Array) => sealer.sealBytes(BYTES, plain)
    const stored = await shell.files.put(addressKey(shell.keys, key), seal, file.bytes)
    if (!stored.ok) return stored
    const row = { id: file.answer.file, address: stored.value.address, at: shell.clock() }
    return shell.db.tx(inAccount(actor.account), async (tx) => {
      const still = await lookAround(shell, tx, key)
      if (!still.ok) return still
      await insertFile(tx, key, row)
      return ok(file.answer)
    })
  }

/** The content of a file that a draft names, with its name. */
export interface OpenedDraftFile extends FileAnswer {
  readonly bytes: Uint8Array
}

/** Opens a file that the answers of an own draft name. */
export const openDraftFile =
  (shell: FormsShell) =>
  async (actor: Actor, draft: Id, file: Id): Promise<Result<OpenedDraftFile, DraftFileRefusal>> => {
    const key = { account: actor.account, draft }
    const around = await shell.db.tx(inAccount(actor.account), (tx) => lookAround(shell, tx, key))
    if (!around.ok) return around
    const { row, files, sealer } = around.value
    const answer = filesIn(readAnswers(sealer.open(ANSWERS, row.answers))).find((one) => one.file === file)
    const stored = files.find((one) => one.id === file)
    if (!answer || !stored) return refuse({ code: 'file/not-found' })
    const bytes = await shell.files.get(stored.address, (sealed) => sealer.openBytes(BYTES, sealed))
    return bytes.ok ? ok({ ...answer, bytes: bytes.value }) : bytes
  }
