import { type Language } from '../../../kernel/texts.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import { problemText } from '../../../foundation/forms/index.ts'
import {
  type AnswerProblem,
  type Answers,
  type Attachments,
  checkAnswers,
  type FormDefinition,
  fixedAnswers,
  fromOutside,
  partAt,
  relevantAnswers,
} from '../../../foundation/forms/words.ts'
import { expectationOf, shownValue, valueAt } from '../domain/problems.ts'
import type { FilingRefusal, SentProblem } from '../words.ts'

/** Answers as they were sent, and the files that came along. */
export interface SentAnswers {
  readonly given: unknown
  readonly attachments: Attachments
  readonly language: Language
}

const told =
  (form: FormDefinition, { given, language }: SentAnswers) =>
  (problem: AnswerProblem): SentProblem => {
    const part = partAt(form, problem.path)
    return {
      path: problem.path === '' ? 'answers' : `answers.${problem.path}`,
      value: shownValue(valueAt(given, problem.path)),
      expected: expectationOf(problem, part),
      code: problem.code,
      text: problemText(problem, part, language),
    }
  }

/** Reads and checks answers as a page would: with what the program sets, and only what is asked. Names all that is wrong. */
export const readAnswers = (form: FormDefinition, sent: SentAnswers): Result<Answers, FilingRefusal> => {
  const read = fromOutside(form, sent.given, sent.attachments)
  const answers = relevantAnswers(form, { ...fixedAnswers(form), ...read.answers })
  const misread = new Set(read.problems.map(({ path }) => path))
  const wrong = checkAnswers(form, answers).filter(({ path }) => !misread.has(path))
  const problems = [...read.problems, ...wrong]
  if (problems.length === 0) return ok(answers)
  return refuse({ code: 'filing/answers', errors: problems.map(told(form, sent)) })
}
