import { parseDay, showDay } from '../../../kernel/clock.ts'
import { type Language, say, type Text } from '../../../kernel/texts.ts'
import { showBytes, showMediaTypes } from '../../../platform/html/index.ts'
import type { FieldError } from '../../../platform/html/words.ts'
import { isChecklist } from '../domain/entries.ts'
import { indexOf, listOf, partAt } from '../domain/paths.ts'
import { showAnswer } from '../domain/show-answer.ts'
import type { AnswerProblem, FormDefinition, Part } from '../form-words.ts'
import { flawTexts } from '../file-texts.ts'
import { missingTexts, problemTexts, wrongFormTexts } from '../texts.ts'

const isWrongForm = (expected: string): expected is keyof typeof wrongFormTexts =>
  Object.hasOwn(wrongFormTexts, expected)

const isFlaw = (expected: string): expected is keyof typeof flawTexts => Object.hasOwn(flawTexts, expected)

const missingText = (part: Part | null): Text => {
  if (part?.kind === 'file') return missingTexts.file
  if (part?.kind === 'choice' && part.choices !== undefined) return missingTexts.choice
  if (part?.kind === 'yes-no') return missingTexts.choice
  return part?.kind === 'date' ? missingTexts.date : problemTexts.missing
}

const textFor = (problem: AnswerProblem, part: Part | null): Text => {
  if (problem.code === 'missing') return missingText(part)
  const expected = problem.expected ?? ''
  if (problem.code === 'file-flawed' && isFlaw(expected)) return flawTexts[expected]
  return problem.code === 'wrong-form' && isWrongForm(expected) ? wrongFormTexts[expected] : problemTexts[problem.code]
}

const expectedInWords = ({ code, expected = '' }: AnswerProblem, part: Part | null, language: Language): string => {
  if (code === 'file-too-large') return showBytes(Number(expected), language === 'en' ? 'en-GB' : 'de-DE')
  if (code === 'file-wrong-kind') return showMediaTypes(expected.split(' '))
  if (code !== 'too-small' && code !== 'too-large') return expected
  const on = parseDay(expected)
  if (on !== null) return showDay(on, language)
  return part === null || part.kind === 'group' ? expected : showAnswer(part, expected, language).text
}

/** One sentence that says what to do about a problem; names the question. `part` is null where the form knows none. */
export const problemText = (problem: AnswerProblem, part: Part | null, language: Language): string => {
  const index = indexOf(problem.path)
  const label = part === null ? problem.path : say(part.label, language)
  return say(textFor(problem, part), language, {
    label: index === null ? label : `${label} (${index + 1})`,
    expected: expectedInWords(problem, part, language),
  })
}

/** Element id and input name of what a path names on the page: boxes to tick carry that of their list. */
export const inputNameOf = (form: FormDefinition, path: string): string => {
  const part = partAt(form, path)
  const shared = part !== null && (isChecklist(part) || part.kind === 'file')
  return shared ? listOf(path) : path
}

/** Problems as errors of a page, each with the element that it belongs to. */
export const fieldErrorsOf = (
  form: FormDefinition,
  problems: readonly AnswerProblem[],
  language: Language,
): readonly FieldError[] =>
  problems.map((problem) => ({
    field: inputNameOf(form, problem.path),
    text: problemText(problem, partAt(form, problem.path), language),
  }))
