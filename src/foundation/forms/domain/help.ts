import type { Instant } from '../../../kernel/clock.ts'
import type { Answers, FormDefinition, FormPage } from '../form-words.ts'
import type { Helper, HelpState } from '../help-words.ts'
import { sameAnswer, unitOf } from './merge.ts'
import { isOnPage, pagesOf } from './pages.ts'

/** Where a help stands at a moment. */
export const helpState = (
  { acceptedAt, doneAt, endedAt, endsAt }: Pick<Helper, 'acceptedAt' | 'doneAt' | 'endedAt' | 'endsAt'>,
  at: Instant,
): HelpState => {
  if (endedAt !== null) return 'ended'
  if (doneAt !== null) return 'done'
  if (acceptedAt !== null) return 'helping'
  return endsAt <= at ? 'lapsed' : 'asked'
}

/** The pages of a form that a helper fills in. */
export const helpedPages = (form: FormDefinition, { pages }: Pick<Helper, 'pages'>): readonly FormPage[] =>
  pagesOf(form).filter(({ id }) => pages === 'all' || pages.includes(id))

/** Answers of which only those on some pages come from a saving, and all others from what is stored. */
export const onlyOn = (pages: readonly FormPage[], saving: Answers, stored: Answers): Answers => {
  const isHere = (path: string): boolean => pages.some((page) => isOnPage(page, path))
  return Object.fromEntries([
    ...Object.entries(stored).filter(([path]) => !isHere(path)),
    ...Object.entries(saving).filter(([path]) => isHere(path)),
  ])
}

/** What differs between two sets of answers: paths, and of lists the whole list, because entries move. */
export const changedUnits = (before: Answers, after: Answers): ReadonlySet<string> => {
  const paths = new Set([...Object.keys(before), ...Object.keys(after)])
  return new Set([...paths].filter((path) => !sameAnswer(before[path], after[path])).map(unitOf))
}

/**
 * What a helper wrote, after a change: the writer's part grows by it, everybody else's loses it. A list that several
 * worked on stays marked, because nobody can say which entry is whose.
 */
export const wroteAfter = (
  wrote: readonly string[],
  changed: ReadonlySet<string>,
  { isWriter, isList }: { readonly isWriter: boolean; readonly isList: (unit: string) => boolean },
): readonly string[] =>
  isWriter ? [...new Set([...wrote, ...changed])].sort() : wrote.filter((unit) => !changed.has(unit) || isList(unit))

/** Whether an answer is one that a helper wrote. */
export const isWrittenBy = ({ wrote }: Pick<Helper, 'wrote'>, path: string): boolean => wrote.includes(unitOf(path))
