import type { Label } from '../../../kernel/texts.ts'
import { answerWords } from '../answer-words.ts'
import type { Answers, Asked, FormDefinition, FormPage, Group, Part, PlacedPart } from '../form-words.ts'
import { isRepeated, isWithin, joinPath, placeOf } from './paths.ts'
import { countQuestions, fieldsOf, visibleParts } from './walk.ts'

/** A group that asks more than this is spread over several pages, one for each group in it. */
const MOST_QUESTIONS = 15

type Untitled = Omit<FormPage, 'id'>

const isSplit = (part: Group): boolean =>
  !isRepeated(part) &&
  part.choice !== true &&
  countQuestions(part) > MOST_QUESTIONS &&
  part.parts.some((inner) => inner.kind === 'group')

const isQuestion = ({ part }: PlacedPart): boolean => part.kind !== 'note' && part.kind !== 'hidden'

const pageOf = (title: Label, within: readonly Label[], parts: readonly PlacedPart[]): Untitled => {
  const only = parts.at(-1)?.part
  return only?.help !== undefined && only.kind === 'group' && only.label === title
    ? { title, within, help: only.help, parts }
    : { title, within, parts }
}

interface Around {
  readonly path: string
  readonly title: Label
  readonly within: readonly Label[]
}

/** Pages of a row of parts: each group a page, the fields between them together; notes wait for what follows. */
const pagesIn = (parts: readonly Part[], around: Around): readonly Untitled[] => {
  const pages: Untitled[] = []
  let waiting: PlacedPart[] = []
  const inner = around.path === '' ? [] : [...around.within, around.title]
  const finishFields = () => {
    const count = waiting.findLastIndex(isQuestion) + 1
    if (count > 0) pages.push(pageOf(around.title, around.within, waiting.slice(0, count)))
    waiting = waiting.slice(count)
  }
  for (const part of parts) {
    const placed = { path: joinPath(around.path, part.id), part }
    if (part.kind !== 'group') {
      waiting.push(placed)
      continue
    }
    finishFields()
    if (isSplit(part)) {
      const [first, ...rest] = pagesIn(part.parts, { path: placed.path, title: part.label, within: inner })
      if (first !== undefined) pages.push({ ...first, parts: [...waiting, ...first.parts] }, ...rest)
    } else pages.push(pageOf(part.label, inner, [...waiting, placed]))
    waiting = []
  }
  finishFields()
  const last = pages.at(-1)
  if (waiting.length === 0) return pages
  if (last === undefined) return [pageOf(around.title, around.within, waiting)]
  return [...pages.slice(0, -1), { ...last, parts: [...last.parts, ...waiting] }]
}

const slug = (path: string): string =>
  path
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')

/** The place a page is named after: its first question, or its first part where it asks nothing. */
const nameOf = (page: Untitled): string => slug((page.parts.find(isQuestion) ?? page.parts[0])?.path ?? '') || 'page'

/**
 * The pages of a form, one topic each, for the same definition always the same: a page for each group at the top,
 * a large group spread over the groups in it. A repeated or a choice group stays whole. Every part is on exactly one page.
 */
export const pagesOf = (form: FormDefinition): readonly FormPage[] => {
  const used = new Set<string>()
  return pagesIn(form.parts, { path: '', title: answerWords.ungrouped, within: [] }).map((page) => {
    let id = nameOf(page)
    for (let count = 2; used.has(id); count++) id = `${nameOf(page)}-${count}`
    used.add(id)
    return { id, ...page }
  })
}

/** Whether a place of the definition or a concrete path belongs to a page. */
export const isOnPage = (page: FormPage, path: string): boolean =>
  page.parts.some((part) => isWithin(placeOf(path), part.path))

/** What of everything asked stands on a page, without the groups around it. */
export const askedOn = (page: FormPage, asked: readonly Asked[]): readonly Asked[] =>
  asked.flatMap((one): readonly Asked[] => {
    if (isOnPage(page, one.path)) return [one]
    return one.asked === 'group' ? askedOn(page, one.inside) : []
  })

/** The pages on which something is to be seen, given the answers so far. */
export const visiblePages = (form: FormDefinition, answers: Answers): readonly FormPage[] => {
  const seen = fieldsOf(visibleParts(form, answers)).filter(({ part }) => part.kind !== 'hidden')
  return pagesOf(form).filter((page) => seen.some(({ path }) => isOnPage(page, path)))
}
