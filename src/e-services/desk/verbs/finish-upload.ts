import { type Actor, partyOf } from '../../../kernel/actor.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import type { Language } from '../../../kernel/texts.ts'
import type { CaseRefusal, Service } from '../../../foundation/cases/words.ts'
import type { DraftFileRefusal } from '../../../foundation/forms/draft-words.ts'
import {
  addFile,
  discardUpload,
  openUpload,
  placeFile,
  problemText,
  saveAnswers,
  type SavingRefusal,
  type UploadKey,
} from '../../../foundation/forms/index.ts'
import { type AnswerProblem, type Answers, type FileAnswer, partAt } from '../../../foundation/forms/words.ts'
import type { DeskShell } from '../shell.ts'
import { openApplication } from './send-draft.ts'

/** What came of an upload: null where it is an answer now, else one sentence that says what is wrong with the file. */
export interface FinishedUpload {
  readonly problem: string | null
}

type FinishingRefusal = DraftFileRefusal | SavingRefusal | CaseRefusal

const names = (answers: Answers, file: string): boolean =>
  Object.values(answers).some((answer) => typeof answer !== 'string' && answer.file === file)

/** Answers that name a file by the id of its upload, so that doing it twice is the same as once. */
const withIdOf = (answers: Answers, file: FileAnswer, answer: FileAnswer): Answers =>
  Object.fromEntries(
    Object.entries(answers).map(([path, one]) => [
      path,
      typeof one !== 'string' && one.file === file.file ? answer : one,
    ]),
  )

const sentence = (service: Service, problem: AnswerProblem, language: Language): string =>
  problemText(problem, partAt(service.form, problem.path), language)

/**
 * Makes a file that has arrived as a whole an answer of its draft, as if it had come with the page: looked into, stored
 * and named. Doing it again after it was cut off changes nothing. A file that is not taken is thrown away.
 */
export const finishUpload =
  (shell: DeskShell) =>
  async (actor: Actor, at: UploadKey, language: Language): Promise<Result<FinishedUpload, FinishingRefusal>> => {
    const opened = await openApplication(shell)(actor, at.draft)
    if (!opened.ok) return opened
    const { draft, released } = opened.value
    const { service } = released
    if (names(draft.answers, at.upload)) return done(shell, actor, at)
    const upload = await openUpload(shell)(actor, at)
    if (!upload.ok) return upload
    const { content, name, path } = upload.value
    try {
      const inspected = await shell.inspect(name, content)
      const placed = placeFile(service.form, draft.answers, { field: path, content, inspected })
      if (placed === null) return refuse({ code: 'http/bad-body' })
      if ('problem' in placed) return await done(shell, actor, at, sentence(service, placed.problem, language))
      const answer = { ...placed.file.answer, file: at.upload }
      const added = await addFile(shell)(actor, at.draft, { answer, content })
      if (!added.ok) return added
      const answers = withIdOf(placed.answers, placed.file.answer, answer)
      const saved = await saveAnswers(shell)(actor, at.draft, { seen: draft.revision, answers })
      return saved.ok ? await done(shell, actor, at) : saved
    } finally {
      await content.close()
    }
  }

const done = async (
  shell: DeskShell,
  actor: Actor,
  ...[at, problem = null]: readonly [UploadKey, (string | null)?]
): Promise<Result<FinishedUpload, never>> => {
  await discardUpload(shell)(partyOf(actor), at)
  return ok({ problem })
}
