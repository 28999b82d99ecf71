import type {
  AnswerProblem,
  Answers,
  Asked,
  AskedField,
  AskedGroup,
  AskedList,
  FormDefinition,
  FormPage,
} from '../form-words.ts'
import { isOnPage, pagesOf } from './pages.ts'
import { answerAt, fieldAt, mostEntries } from './paths.ts'
import { ruleFaults } from './running-rules.ts'
import { valueProblem } from './values.ts'
import { fieldsOf, look } from './walk.ts'

/** Fields that a person fills in; what the program sets does not make a group begun, and nobody can add it. */
const isFilledByHand = ({ part }: AskedField): boolean =>
  part.kind !== 'note' && part.kind !== 'hidden' && part.locked !== true

const isForHands = (one: Asked): boolean => fieldsOf([one]).some(isFilledByHand)

const isBegun = (one: Asked, answers: Answers): boolean =>
  fieldsOf([one]).some((field) => isFilledByHand(field) && answerAt(answers, field.path) !== undefined)

const problem = (path: string, code: AnswerProblem['code'], expected?: string): AnswerProblem =>
  expected === undefined ? { path, code } : { path, code, expected }

/** `needed`: what is around the part has to be filled in, so a part with `min` above 0 has to be as well. */
type Check<One> = (one: One, answers: Answers, needed: boolean) => readonly AnswerProblem[]

const checkField: Check<AskedField> = (field, answers, needed) => {
  const answer = answerAt(answers, field.path)
  if (answer === undefined) return needed && isFilledByHand(field) ? [problem(field.path, 'missing')] : []
  const wrong = valueProblem(field.part, answer)
  return wrong === null ? [] : [{ path: field.path, ...wrong }]
}

const checkChoice: Check<AskedGroup> = (group, answers, needed) => {
  const begun = group.inside.filter((one) => isBegun(one, answers))
  const wrong = begun.length > 1 || (begun.length === 0 && needed && isForHands(group))
  const inside = begun.flatMap((one) => checkPart(one, answers, false))
  return wrong ? [problem(group.path, 'one-of'), ...inside] : inside
}

const checkGroup: Check<AskedGroup> = (group, answers, needed) => {
  const inside = needed || isBegun(group, answers)
  if (group.part.choice) return checkChoice(group, answers, inside)
  return group.inside.flatMap((one) => checkPart(one, answers, inside))
}

const checkEntry: Check<AskedField | AskedGroup> = (one, answers, needed) =>
  one.asked === 'field' ? checkField(one, answers, needed) : checkGroup(one, answers, needed)

/** One entry in which nothing is required may stay blank, like a group that occurs once; several have to be begun. */
const checkList: Check<AskedList> = (list, answers, needed) => {
  const begun = list.entries.filter((entry) => isBegun(entry, answers)).length
  const most = mostEntries(list.part)
  let lacking = needed ? list.part.times.min - begun : 0
  const problems = list.entries.flatMap((entry) => {
    const blank = !isBegun(entry, answers)
    const wanted = blank && lacking > 0
    if (wanted) lacking--
    return blank && !wanted ? [] : checkEntry(entry, answers, wanted)
  })
  if (begun > most) return [problem(list.path, 'too-many', String(most)), ...problems]
  const { min } = list.part.times
  const tooFew = needed && isForHands(list) && min > 1 && begun < min && problems.length === 0
  return tooFew ? [problem(list.path, 'too-few', String(min))] : problems
}

const checkPart: Check<Asked> = (one, answers, needed) => {
  if (one.asked === 'list') return checkList(one, answers, needed)
  return checkEntry(one, answers, needed && one.part.times.min > 0)
}

const unknownAnswers = (form: FormDefinition, answers: Answers): readonly AnswerProblem[] =>
  Object.entries(answers)
    .filter(([path, answer]) => answer !== '' && (fieldAt(form, path)?.kind ?? 'note') === 'note')
    .map(([path]) => problem(path, 'unknown'))

const inOrderOfPages = (form: FormDefinition, problems: readonly AnswerProblem[]): readonly AnswerProblem[] => {
  const pages = pagesOf(form)
  const pageAt = ({ path }: AnswerProblem): number => pages.findIndex((page) => isOnPage(page, path))
  return problems.toSorted((one, other) => pageAt(one) - pageAt(other))
}

/**
 * Everything that is wrong with answers, in the order of the form; with a page, only what is wrong there.
 * A part with `min` 0 may stay empty; once it is begun, what it requires counts. Answers to what is not asked are
 * left alone here (relevantAnswers drops them); answers that the form does not know at all are refused.
 */
export const checkAnswers = (form: FormDefinition, answers: Answers, only?: FormPage): readonly AnswerProblem[] => {
  const { asked, relevant } = look(form, answers)
  const single = asked.flatMap((one) => checkPart(one, relevant, true))
  const faults = form.rules === undefined ? [] : ruleFaults(form, relevant, fieldsOf(asked).filter(isFilledByHand))
  const problems = faults.length === 0 ? single : inOrderOfPages(form, [...single, ...faults])
  if (only === undefined) return [...problems, ...unknownAnswers(form, answers)]
  return problems.filter(({ path }) => isOnPage(only, path))
}
