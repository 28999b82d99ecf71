import { isChecklist } from '../../src/foundation/forms/domain/entries.ts'
import { splitMoment } from '../../src/foundation/forms/domain/normalise.ts'
import {
  type Answer,
  type Answers,
  answerAt,
  type Field,
  fieldAt,
  type FormDefinition,
  type FormPage,
  fieldsOf,
  isOnPage,
  listOf,
  type Part,
  partAt,
  visibleParts,
} from '../../src/foundation/forms/words.ts'
import { pdfFile } from '../desk/desk-house.ts'

type Sent = readonly (readonly [string, string | File])[]

const typedDay = (path: string, on: string): Sent => {
  const [year = '', month = '', day = ''] = on.split('-')
  return [
    [`${path}--day`, day],
    [`${path}--month`, month],
    [`${path}--year`, year],
  ]
}

const typedText = (field: Field, path: string, text: string): Sent => {
  switch (field.kind) {
    case 'date':
      return typedDay(path, text)
    case 'datetime': {
      const { on, time } = splitMoment(text)
      return [...typedDay(path, on), [`${path}--time`, time]]
    }
    case 'number':
    case 'money':
      return [[path, text.replace('.', ',')]]
    default:
      return [[path, text]]
  }
}

const typed = (list: Part | null, path: string, { field, answer }: { field: Field; answer: Answer }): Sent => {
  const shared = list !== null && (isChecklist(list) || field.kind === 'file') ? listOf(path) : path
  return typeof answer === 'string' ? typedText(field, shared, answer) : [[shared, pdfFile(answer.name)]]
}

/** What somebody types and chooses on a page to give these answers, as a browser sends it. */
export const typedOn = (form: FormDefinition, page: FormPage, answers: Answers): Sent =>
  fieldsOf(visibleParts(form, answers))
    .filter(({ path }) => isOnPage(page, path))
    .flatMap(({ path }) => {
      const [field, answer] = [fieldAt(form, path), answerAt(answers, path)]
      return field === null || answer === undefined ? [] : typed(partAt(form, path), path, { field, answer })
    })
