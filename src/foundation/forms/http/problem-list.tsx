import { useLanguage } from '../../../platform/html/index.ts'
import type { PageProblems } from '../domain/page-problems.ts'
import { partAt } from '../domain/paths.ts'
import type { FormDefinition, FormPage } from '../form-words.ts'
import { inputNameOf, problemText } from './problem-text.ts'

export interface ProblemListProps {
  readonly form: FormDefinition
  readonly problems: readonly PageProblems[]
  readonly href: (page: FormPage) => string
}

/** Everything that is wrong with answers, each with a link to its question on its page, which then tells it too. */
export const ProblemList = ({ form, problems, href }: ProblemListProps) => {
  const language = useLanguage()
  return (
    <ul class="kern-list kern-list--bullet">
      {problems.flatMap(({ page, problems: onPage }) =>
        onPage.map((problem) => {
          const text = problemText(problem, partAt(form, problem.path), language)
          const field = encodeURIComponent(inputNameOf(form, problem.path))
          return (
            <li key={`${problem.path} ${problem.code}`}>
              {page === null ? (
                text
              ) : (
                <a class="kern-link" href={`${href(page)}?check#${field}`}>
                  {text}
                </a>
              )}
            </li>
          )
        }),
      )}
    </ul>
  )
}
