export * from './case-words.ts'
export * from './define-service.ts'
export { isFinal } from './domain/apply.ts'
export { checkService, type FindingCode, type ServiceFinding } from './domain/check-service.ts'
export { missedDeadlines } from './domain/deadlines.ts'
export { courtOf } from './domain/law/courts.ts'
export type { Letter, LetterBlock, LetterFacts } from './domain/letter.ts'
export { possibleMoves } from './domain/move.ts'
export { parseFileNumber } from './domain/number.ts'
export {
  type DeclaredData,
  type PlanLine,
  type ProcessingActivity,
  type ProcessingRegister,
  processingRegister,
  runsService,
} from './domain/processing.ts'
export { deletionDay, retentionOf } from './domain/retention.ts'
export { runExample } from './domain/run-example.ts'
export { seenBy, visiblePlaces } from './domain/see.ts'
export { turnOf } from './domain/glance.ts'
export { messageForm, MOST_MESSAGE_FILES, threadGlance } from './domain/messages.ts'
export * from './message-words.ts'
export * from './own-words.ts'
export * from './retention-words.ts'
export { MESSAGE_FILL_INS } from './domain/usual.ts'
export * from './service-words.ts'
export { mandateNames, unlessFor, unlessMandated } from './domain/represent.ts'
