import { z } from 'zod'
import { type Actor, partyOf } from '../../../kernel/actor.ts'
import { instant } from '../../../kernel/clock.ts'
import type { Id } from '../../../kernel/ids.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import { inAccount, type Tx } from '../../../platform/postgres/index.ts'
import type { Sealer } from '../../data-protection/words.ts'
import { type Choices, mergeAnswers } from '../domain/merge.ts'
import { onlyOn } from '../domain/help.ts'
import { answersText, filesIn, readAnswers, withoutLostFiles } from '../domain/stored-answers.ts'
import type { Conflict, Draft, DraftRefusal } from '../draft-words.ts'
import type { Answers, FormPage } from '../form-words.ts'
import type { FormsShell } from '../shell.ts'
import { lockDraftRow, type StoredDraft, updateDraft } from '../store/drafts.ts'
import { deleteFiles, type DraftFileRow, filesOf } from '../store/files.ts'
import { type DraftKey, findRevision, keepRevision } from '../store/revisions.ts'
import { noteWriting } from './help.ts'
import { removeBytes } from './end-draft.ts'
import { ANSWERS, usable } from './find-draft.ts'

type SavingShell = Pick<FormsShell, 'db' | 'clock' | 'keys' | 'outbox'>

/** Answers to save, and the revision that they were made from. */
export interface Saving {
  readonly seen: number
  readonly answers: Answers
  /** The pages that may change; nothing else of the answers counts. All of them where nothing is said. */
  readonly only?: readonly FormPage[] | undefined
}

/** What came of a conflict: the saving that was held back, and what was chosen while looking at a revision. */
export interface Settlement {
  /** What the refusal gave along. */
  readonly held: string
  readonly choices: Choices
  readonly looked: number
  readonly only?: readonly FormPage[] | undefined
}

/** Why answers were not saved; `http/bad-body` where what is brought back is not what was held back. */
export type SavingRefusal = DraftRefusal | { readonly code: 'http/bad-body' } | { readonly code: 'form/help-ended' }

// A person rarely goes back further; what is older is compared answer by answer, and nothing is lost either way.
const KEPT_REVISIONS = 20

/** Most bytes of all answers of a draft. */
export const MOST_ANSWER_BYTES = 2_000_000

const HELD = 'form.held'
const heldForm = z.strictObject({ draft: z.string(), seen: z.number(), answers: z.string() })

/**
 * Saves answers. Where the draft was changed since `seen`, both changes are brought together; where both changed the same
 * answer, nothing is saved and the refusal holds what was saved and what was typed (`form/changed-meanwhile`). Gives back the
 * draft as it is now.
 */
export const saveAnswers =
  (shell: SavingShell) =>
  (actor: Actor, draft: Id, saving: Saving): Promise<Result<Draft, SavingRefusal>> =>
    save(shell, actor, { draft, only: saving.only, choices: () => ({}), readSaving: () => saving })

/** Saves what was held back, with what was chosen. The draft may have changed again: then it is refused once more. */
export const settleConflict =
  (shell: SavingShell) =>
  (actor: Actor, draft: Id, settlement: Settlement): Promise<Result<Draft, SavingRefusal>> =>
    save(shell, actor, {
      draft,
      only: settlement.only,
      choices: (now) => (now === settlement.looked ? settlement.choices : {}),
      readSaving: (sealer) => bringBack(sealer, draft, settlement.held),
    })

const bringBack = (sealer: Sealer, draft: Id, held: string): Saving | null => {
  try {
    const read = heldForm.parse(JSON.parse(sealer.open(HELD, Buffer.from(held, 'base64url'))))
    return read.draft === draft ? { seen: read.seen, answers: readAnswers(read.answers) } : null
  } catch {
    return null // somebody changed it on the way
  }
}

interface Plan {
  readonly draft: Id
  readonly only: readonly FormPage[] | undefined
  readonly choices: (now: number) => Choices
  readonly readSaving: (sealer: Sealer) => Saving | null
}

const save = (shell: SavingShell, actor: Actor, plan: Plan): Promise<Result<Draft, SavingRefusal>> =>
  shell.db.tx(inAccount(partyOf(actor)), async (tx) => {
    const key = { account: partyOf(actor), draft: plan.draft }
    const found = await usable(shell, tx, { key, row: await lockDraftRow(tx, partyOf(actor), plan.draft) })
    if (!found.ok) return found
    const sealer = await shell.keys.make(tx, partyOf(actor))
    const saving = plan.readSaving(sealer)
    if (saving === null) return refuse({ code: 'http/bad-body' })
    const saved = readAnswers(sealer.open(ANSWERS, found.value.answers))
    const here = (answers: Answers): Answers => (plan.only ? onlyOn(plan.only, answers, saved) : answers)
    const base = here(await baseOf(tx, key, { saving, row: found.value, saved, sealer }))
    const merged = mergeAnswers({ base, mine: here(saving.answers), saved }, plan.choices(found.value.revision))
    if ('conflict' in merged) return refuse(heldBack(merged.conflict, { saving, row: found.value, sealer }))
    const noted = await noteWriting(shell, tx, { key, actor, sealer, before: saved, after: merged.answers })
    if (!noted.ok) return noted
    return write(shell, tx, { key, row: found.value, saved, answers: merged.answers, sealer })
  })

/** What the page was made from; an unknown revision is as good as an empty one: every difference is then asked about. */
const baseOf = async (
  tx: Tx,
  key: DraftKey,
  now: { readonly saving: Saving; readonly row: StoredDraft; readonly saved: Answers; readonly sealer: Sealer },
): Promise<Answers> => {
  if (now.saving.seen === now.row.revision) return now.saved
  const earlier = await findRevision(tx, key, now.saving.seen)
  return earlier === null ? {} : readAnswers(now.sealer.open(ANSWERS, earlier))
}

const heldBack = (
  conflict: Conflict,
  { saving, row, sealer }: { readonly saving: Saving; readonly row: StoredDraft; readonly sealer: Sealer },
): SavingRefusal => {
  const held = JSON.stringify({ draft: row.id, seen: saving.seen, answers: answersText(saving.answers) })
  return {
    code: 'form/changed-meanwhile',
    now: row.revision,
    conflict,
    held: sealer.seal(HELD, held).toString('base64url'),
  }
}

interface Writing {
  readonly key: DraftKey
  readonly row: StoredDraft
  readonly saved: Answers
  readonly answers: Answers
  readonly sealer: Sealer
}

/** Writes the answers as the next revision. A file that they no longer name goes; one that is not there is not named. */
const write = async (
  shell: SavingShell,
  tx: Tx,
  { key, row, saved, answers, sealer }: Writing,
): Promise<Result<Draft, SavingRefusal>> => {
  const files = await filesOf(tx, key)
  const there = new Set<string>(files.map((file) => file.id))
  const next = withoutLostFiles(answers, there)
  const text = answersText(next)
  if (Buffer.byteLength(text) > MOST_ANSWER_BYTES)
    return refuse({ code: 'form/too-long', mostBytes: MOST_ANSWER_BYTES })
  const at = shell.clock()
  const lastsMs = Date.parse(row.expiresAt) - Date.parse(row.changedAt)
  const worked = { ...row, changedAt: at, expiresAt: instant(Date.parse(at) + lastsMs), deletesAt: null }
  if (text === answersText(saved)) {
    await updateDraft(tx, key.account, worked)
    return ok({ ...worked, answers: saved })
  }
  await keepRevision(tx, key, { revision: row.revision, answers: row.answers, most: KEPT_REVISIONS })
  const changed = { ...worked, revision: row.revision + 1, answers: sealer.seal(ANSWERS, text) }
  await updateDraft(tx, key.account, changed)
  const named = new Set<string>(filesIn(next).map(({ file }) => file))
  const dropped = filesIn(saved).filter(({ file }) => !named.has(file))
  await dropFiles(shell, tx, { key, files: files.filter(({ id }) => dropped.some(({ file }) => file === id)) })
  return ok({ ...changed, answers: next })
}

const dropFiles = async (
  shell: SavingShell,
  tx: Tx,
  { key, files }: { readonly key: DraftKey; readonly files: readonly DraftFileRow[] },
): Promise<void> => {
  await deleteFiles(
    tx,
    key,
    files.map(({ id }) => id),
  )
  await removeBytes(shell, tx, { account: key.account, addresses: files.map(({ address }) => address) })
}
