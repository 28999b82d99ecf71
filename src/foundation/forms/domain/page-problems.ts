import type { AnswerProblem, Answers, FormDefinition, FormPage, PostAction } from '../form-words.ts'
import { checkAnswers } from './check.ts'
import { isOnPage, visiblePages } from './pages.ts'

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

/** A page that was taken: what the person wants, what the answers are now, and what is known to be wrong already. */
export interface TakenPage {
  readonly action: PostAction
  readonly answers: Answers
  readonly appeared: readonly string[]
  readonly problems: readonly AnswerProblem[]
}

/** Questions that have just come up are told as news and not as mistakes. */
const isNews = (problem: AnswerProblem, appeared: readonly string[]): boolean =>
  problem.code === 'missing' && appeared.includes(problem.path)

/** What to tell about a page that was taken: files that were not in any case, the rest where the person wants to go on. */
export const problemsToTell = (
  form: FormDefinition,
  page: FormPage,
  { action, answers, appeared, problems }: TakenPage,
): readonly AnswerProblem[] => {
  const told = new Set(problems.map(({ path }) => path))
  const wrong = action.do === 'next' ? checkAnswers(form, answers, page) : []
  return [...problems, ...wrong.filter(({ path }) => !told.has(path))].filter((one) => !isNews(one, appeared))
}
