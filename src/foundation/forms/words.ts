export * from './form-words.ts'
export { checkAnswers } from './domain/check.ts'
export { allOf, anyOf, holds, is, isFilled, isNot, isYes, placesIn } from './domain/conditions.ts'
export { conditionSchema, definitionSchema, isDefinition, labelSchema } from './domain/definition-schema.ts'
export { helpedPages, helpState, isWrittenBy } from './domain/help.ts'
export type * from './help-words.ts'
export type { JsonObject } from './domain/outside/asked-outside.ts'
export { type Attachments, fromOutside, type ReadOutside } from './domain/outside/from-outside.ts'
export { formSchema } from './domain/outside/form-schema.ts'
export { toOutside } from './domain/outside/to-outside.ts'
export { isOnPage, pagesOf, visiblePages } from './domain/pages.ts'
export { type PageProblems, problemsByPage, problemsToTell, type TakenPage } from './domain/page-problems.ts'
export { answerAt, fieldAt, indexOf, listOf, partAt, placeOf, textAt } from './domain/paths.ts'
export { firstAnswers, fixedAnswers, type Offer } from './domain/prefill.ts'
export { type Origin, type Origins, originsThatHold, readOrigins } from './origin-words.ts'
export { type SummaryGroup, type SummaryPage, type SummaryRow, summaryOf } from './domain/present.ts'
export { ACTION_FIELD, actionValue, type PostedPage, type ReadPage, readPage } from './domain/read-post.ts'
export { type Shown, showAnswer } from './domain/show-answer.ts'
export {
  firstPage,
  lastEntry,
  neighbourOf,
  placeAfter,
  type Step,
  type Stop,
  stepOf,
  stopAfter,
} from './domain/steps.ts'
export { answersText, readAnswers } from './domain/stored-answers.ts'
export { maxBytesOf, mediaTypesOf } from './domain/values.ts'
export { fieldsOf, relevantAnswers, visibleParts } from './domain/walk.ts'
