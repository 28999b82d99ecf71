import type { Actor } from '../../../kernel/actor.ts'
import { ok, type Result } from '../../../kernel/result.ts'
import type { Service } from '../../../foundation/cases/words.ts'
import type { Draft } from '../../../foundation/forms/draft-words.ts'
import {
  addFile,
  lookedInto,
  type NewFile,
  type OpenedDraft,
  type PostRead,
  readPost,
  saveAnswers,
  type SavingRefusal,
} from '../../../foundation/forms/index.ts'
import { type AnswerProblem, type Answers, type FormPage, problemsToTell } from '../../../foundation/forms/words.ts'
import type { FileRefusal } from '../../../platform/files/words.ts'
import type { Upload } from '../../../platform/http/words.ts'
import type { DeskShell } from '../shell.ts'

/** A page as it was sent. */
export interface SentPage {
  readonly service: Service
  readonly draft: OpenedDraft
  readonly page: FormPage
  /** The revision that the page was made from. */
  readonly seen: number
  readonly fields: readonly (readonly [string, string])[]
  readonly uploads: readonly Upload[]
  /** The pages that may change; all of them where nothing is said. */
  readonly only?: readonly FormPage[] | undefined
}

/** What was saved, what the person wants next, and what to tell them before that. */
export interface SavedPage extends Pick<PostRead, 'action' | 'raw' | 'appeared'> {
  readonly draft: Draft
  readonly problems: readonly AnswerProblem[]
  /** A file was not kept for a reason that no other file would help against. */
  readonly refusal: SavingRefusal | FileRefusal | null
}

interface Kept {
  readonly answers: Answers
  readonly refusal: SavedPage['refusal']
}

const pathOf = (answers: Answers, file: NewFile): string =>
  Object.entries(answers).find(([, answer]) => typeof answer !== 'string' && answer.file === file.answer.file)?.[0] ??
  ''

/** Answers as they were before at one path. */
const restored = (answers: Answers, path: string, before: Answers): Answers => {
  const earlier = before[path]
  const others = Object.entries(answers).filter(([one]) => one !== path)
  return Object.fromEntries(earlier === undefined ? others : [...others, [path, earlier]])
}

/** Puts the files that came along into the draft; one that is not taken leaves what was there. */
const keepFiles = async (
  shell: DeskShell,
  actor: Actor,
  { sent, read, before }: { readonly sent: SentPage; readonly read: PostRead; readonly before: Answers },
): Promise<Kept> => {
  let kept: Kept = { answers: read.answers, refusal: null }
  for (const file of read.newFiles) {
    const added = await addFile(shell)(actor, sent.draft.id, file)
    if (added.ok) continue
    kept = { answers: restored(kept.answers, pathOf(kept.answers, file), before), refusal: added.refusal }
  }
  return kept
}

/**
 * Saves a page as it was sent, right or wrong, with its files. What is wrong on it is told where the person wants to go
 * on; files that were not taken are told in any case. Refuses like saveAnswers.
 */
export const savePage =
  (shell: DeskShell) =>
  async (actor: Actor, sent: SentPage): Promise<Result<SavedPage, SavingRefusal>> => {
    const { service, draft, page } = sent
    const before = draft.base ?? draft.answers
    const uploads = await lookedInto(shell, sent.uploads)
    const read = readPost(service.form, page, { fields: sent.fields, uploads, before })
    const kept = await keepFiles(shell, actor, { sent, read, before })
    const saved = await saveAnswers(shell)(actor, draft.id, { seen: sent.seen, answers: kept.answers, only: sent.only })
    if (!saved.ok) return saved
    const { action, raw, appeared } = read
    return ok({
      draft: saved.value,
      action,
      raw,
      appeared,
      problems: problemsToTell(service.form, page, { ...read, answers: saved.value.answers }),
      refusal: kept.refusal,
    })
  }
