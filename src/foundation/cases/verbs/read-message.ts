import { type Day, dayOf } from '../../../kernel/clock.ts'
import type { Language } from '../../../kernel/texts.ts'
import type { Inspect } from '../../../platform/files/index.ts'
import type { FileContent } from '../../../platform/files/words.ts'
import { inputNameOf, type NewFile, problemText, readPost } from '../../forms/index.ts'
import { type AnswerProblem, type Answers, checkAnswers, pagesOf, partAt } from '../../forms/words.ts'
import { messageForm } from '../domain/messages.ts'
import type { CasesShell } from '../shell.ts'
import type { Side } from './move-case.ts'

/** A message as its form was sent. */
export interface SentMessage {
  readonly side: Side
  readonly fields: readonly (readonly [string, string])[]
  readonly uploads: readonly { readonly field: string; readonly name: string; readonly content: FileContent }[]
}

/** A message, read: what it says, its files, what is wrong with it, and what was typed, to be shown again. */
export interface ReadMessage {
  readonly answers: Answers
  readonly files: readonly NewFile[]
  readonly problems: readonly AnswerProblem[]
  readonly raw: Readonly<Record<string, string>>
  /** The day on which it was read. */
  readonly on: Day
}

/**
 * Reads the form of a message with its files, as the pages of any form are read: each file is looked into, its kind known
 * by its bytes. Nothing is stored here, and with any problem nothing is to be sent.
 */
export const readMessage =
  (shell: Pick<CasesShell, 'clock'> & { readonly inspect: Inspect }) =>
  async ({ side, fields, uploads }: SentMessage): Promise<ReadMessage> => {
    const on = dayOf(shell.clock())
    const form = messageForm(side, on)
    const [page] = pagesOf(form)
    if (page === undefined) throw new Error('a message without fields')
    const looked = await Promise.all(
      uploads.map(async ({ field, name, content }) => ({
        field,
        content,
        inspected: await shell.inspect(name, content),
      })),
    )
    const { answers, newFiles, problems, raw } = readPost(form, page, { fields, uploads: looked, before: {} })
    return { answers, files: newFiles, problems: [...problems, ...checkAnswers(form, answers)], raw, on }
  }

/** What is wrong with a message as sentences, each with the field that it belongs to. */
export const messageErrors = (
  side: Side,
  { problems, on }: Pick<ReadMessage, 'problems' | 'on'>,
  language: Language,
): readonly { readonly field: string; readonly text: string }[] => {
  const form = messageForm(side, on)
  return problems.map((problem) => ({
    field: inputNameOf(form, problem.path),
    text: problemText(problem, partAt(form, problem.path), language),
  }))
}
