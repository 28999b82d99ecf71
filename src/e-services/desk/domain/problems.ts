import {
  type AnswerProblem,
  type Answers,
  checkAnswers,
  type FormDefinition,
  type FormPage,
  isOnPage,
  visiblePages,
} from '../../../foundation/forms/words.ts'

/** What is wrong on one page; the page is null for answers that no page asks for. */
export interface PageProblems {
  readonly page: FormPage | null
  readonly problems: readonly AnswerProblem[]
}

/** Everything that is wrong with answers, by page and in the order of the form; empty where they can be sent. */
export const problemsByPage = (form: FormDefinition, answers: Answers): readonly PageProblems[] => {
  const all = checkAnswers(form, answers)
  const pages = visiblePages(form, answers)
  const found: PageProblems[] = pages.map((page) => ({
    page,
    problems: all.filter(({ path }) => isOnPage(page, path)),
  }))
  const elsewhere = all.filter(({ path }) => !pages.some((page) => isOnPage(page, path)))
  return [...found, { page: null, problems: elsewhere }].filter(({ problems }) => problems.length > 0)
}
