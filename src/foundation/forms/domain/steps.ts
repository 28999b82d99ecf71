import type { Answers, FormDefinition, FormPage, PostAction } from '../form-words.ts'
import { pagesOf, visiblePages } from './pages.ts'
import { listOf } from './paths.ts'

/** Where a page stands on the way: counted from 1, the summary being the last step. */
export interface Step {
  readonly step: number
  readonly steps: number
}

/** The place of a page among those that the answers lead to, or null where they don't lead to it. */
export const stepOf = (form: FormDefinition, answers: Answers, page: FormPage): Step | null => {
  const seen = visiblePages(form, answers)
  const index = seen.findIndex(({ id }) => id === page.id)
  return index < 0 ? null : { step: index + 1, steps: seen.length + 1 }
}

/** The page that follows or goes before another one, as the answers lead; null is the summary or the start. */
export const neighbourOf = (
  form: FormDefinition,
  answers: Answers,
  from: { readonly page: FormPage; readonly go: 'next' | 'back' },
): FormPage | null => {
  const all = pagesOf(form)
  const here = all.findIndex(({ id }) => id === from.page.id)
  const place = (page: FormPage): number => all.findIndex(({ id }) => id === page.id)
  const seen = visiblePages(form, answers)
  const found =
    from.go === 'next' ? seen.find((page) => place(page) > here) : seen.findLast((page) => place(page) < here)
  return found ?? null
}

/** The first page that the answers lead to. A form without any question has none. */
export const firstPage = (form: FormDefinition, answers: Answers): FormPage | null =>
  visiblePages(form, answers)[0] ?? null

/** Where to go on with a list after an entry was added: to its last entry. */
export const lastEntry = (answers: Answers, list: string): string => {
  const last = Object.keys(answers)
    .filter((path) => path.startsWith(`${list}[`))
    .reduce((most, path) => Math.max(most, Number.parseInt(path.slice(list.length + 1), 10)), -1)
  return last < 0 ? list : `${list}[${last}]`
}

/** The place on a page to go on at after its list was changed. */
export const placeAfter = (answers: Answers, action: Extract<PostAction, { readonly path: string }>): string =>
  action.do === 'add' ? lastEntry(answers, action.path) : listOf(action.path)

/** Where somebody goes on: a page, and the place on it where the page stays the same. */
export interface Stop {
  readonly page: FormPage
  readonly place?: string
}

/** Where a button of a page leads once the page was taken; null is out of the pages, to the summary or to a pause. */
export const stopAfter = (
  form: FormDefinition,
  answers: Answers,
  { page, action }: { readonly page: FormPage; readonly action: PostAction },
): Stop | null => {
  if ('path' in action) return { page, place: placeAfter(answers, action) }
  if (action.do === 'save') return null
  const near = neighbourOf(form, answers, { page, go: action.do })
  if (near !== null) return { page: near }
  return action.do === 'next' ? null : { page }
}
