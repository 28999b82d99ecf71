import type { Language } from '../../../kernel/texts.ts'
import type {
  Answer,
  Answers,
  Asked,
  AskedField,
  AskedGroup,
  AskedList,
  FileAnswer,
  FormDefinition,
  FormPage,
} from '../form-words.ts'
import { askedOn, pagesOf } from './pages.ts'
import { answerAt } from './paths.ts'
import { own, type Shown, showAnswer, shown } from './show-answer.ts'
import { look } from './walk.ts'

/** One answered question. Answers of a list that holds single fields stand in one row. */
export interface SummaryRow {
  /** Concrete path; of a list without the index. */
  readonly path: string
  readonly label: Shown
  readonly value: Shown
  readonly files: readonly FileAnswer[]
}

/** Answers that belong together; the title is empty for those directly below the page. */
export interface SummaryGroup {
  readonly path: string
  readonly title: Shown
  readonly rows: readonly SummaryRow[]
}

export interface SummaryPage {
  readonly id: string
  readonly title: Shown
  /** Titles of the groups around the page, from the outside. */
  readonly within: readonly Shown[]
  readonly groups: readonly SummaryGroup[]
}

interface View {
  readonly answers: Answers
  readonly language: Language
}

const rowOf = (path: string, fields: readonly AskedField[], view: View): readonly SummaryRow[] => {
  const found: { value: Shown; answer: Answer }[] = []
  for (const { path: at, part } of fields) {
    const answer = answerAt(view.answers, at)
    if (answer !== undefined) found.push({ value: showAnswer(part, answer, view.language), answer })
  }
  const part = fields[0]?.part
  if (part === undefined || part.kind === 'note' || part.kind === 'hidden' || found.length === 0) return []
  return [
    {
      path,
      label: shown(part.showLabel ?? part.label, view.language),
      value: { text: found.map((one) => one.value.text).join('; '), lang: found[0]?.value.lang ?? null },
      files: found.flatMap(({ answer }) => (typeof answer === 'string' ? [] : [answer])),
    },
  ]
}

const isFields = (list: AskedList): boolean => list.part.kind !== 'group'

const rowsOf = (asked: readonly Asked[], view: View): readonly SummaryRow[] =>
  asked.flatMap((one) => {
    if (one.asked === 'field') return rowOf(one.path, [one], view)
    if (one.asked === 'group' || !isFields(one)) return []
    return rowOf(
      one.path,
      one.entries.filter((entry) => entry.asked === 'field'),
      view,
    )
  })

const groupsIn = (asked: readonly Asked[]): readonly AskedGroup[] =>
  asked.flatMap((one): readonly AskedGroup[] => {
    if (one.asked === 'field') return []
    return one.asked === 'group' ? [one] : one.entries.filter((entry) => entry.asked === 'group')
  })

const titleOf = ({ part, index }: AskedGroup, outer: Shown, language: Language): Shown => {
  const { text, lang } = shown(part.showLabel ?? part.label, language)
  const named = index === null ? text : `${text} ${index + 1}`
  return { text: outer.text === '' ? named : `${outer.text} – ${named}`, lang }
}

/** A group's own rows first, then the groups in it, whose titles name the way. */
const summariseGroup = (group: AskedGroup, title: Shown, view: View): readonly SummaryGroup[] => [
  { path: group.path, title, rows: rowsOf(group.inside, view) },
  ...groupsIn(group.inside).flatMap((inner) => summariseGroup(inner, titleOf(inner, title, view.language), view)),
]

const summarisePage = (page: FormPage, asked: readonly Asked[], view: View): SummaryPage => {
  const here = askedOn(page, asked)
  const groups = groupsIn(here).flatMap((group) => {
    const named = group.index === null && group.part.label === page.title
    return summariseGroup(group, named ? own('') : titleOf(group, own(''), view.language), view)
  })
  const loose = { path: '', title: own(''), rows: rowsOf(here, view) }
  return {
    id: page.id,
    title: shown(page.title, view.language),
    within: page.within.map((label) => shown(label, view.language)),
    groups: [loose, ...groups].filter(({ rows }) => rows.length > 0),
  }
}

/**
 * What somebody answered, page by page, for the summary, the office and the letter: only what is asked and answered,
 * hidden fields left out. Titles of groups in groups name the whole way, entries of lists are counted from 1.
 */
export const summaryOf = (form: FormDefinition, answers: Answers, language: Language): readonly SummaryPage[] => {
  const { asked, relevant } = look(form, answers)
  return pagesOf(form)
    .map((page) => summarisePage(page, asked, { answers: relevant, language }))
    .filter(({ groups }) => groups.length > 0)
}
