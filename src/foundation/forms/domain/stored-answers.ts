import { z } from 'zod'
import { canonical } from '../../../kernel/canonical.ts'
import { id } from '../../../kernel/ids.ts'
import type { Answer, Answers, FileAnswer } from '../form-words.ts'

const stored = z.record(
  z.string(),
  z.union([
    z.string(),
    z.strictObject({
      file: z.string().transform((text) => id(text)),
      name: z.string(),
      sizeBytes: z.number(),
      mediaType: z.string(),
    }),
  ]),
)

const isFile = (answer: Answer): answer is FileAnswer => typeof answer !== 'string'

/** Answers out of the text that they are sealed as. */
export const readAnswers = (text: string): Answers => stored.parse(JSON.parse(text))

/** The text that answers are sealed as: the same answers, the same text. */
export const answersText = (answers: Answers): string =>
  canonical(Object.fromEntries(Object.entries(answers).map(([path, answer]) => [path, plain(answer)])))

const plain = (answer: Answer) => (isFile(answer) ? { ...answer } : answer)

/** The files that answers name. */
export const filesIn = (answers: Answers): readonly FileAnswer[] => Object.values(answers).filter(isFile)

/** Answers without files that are not there. */
export const withoutLostFiles = (answers: Answers, there: ReadonlySet<string>): Answers =>
  Object.fromEntries(Object.entries(answers).filter(([, answer]) => !isFile(answer) || there.has(answer.file)))
