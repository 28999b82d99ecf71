export { areaAt, serviceAt, type ServiceAtPlace } from './verbs/at-place.ts'
export { serviceTopics } from './verbs/service-topics.ts'
export { CASE_REFUSALS } from './refusals.ts'
export type { CasesShell } from './shell.ts'
export type { CaseCursor } from './store/cases.ts'
export { confirmRun, type RunRef, stopRun } from './verbs/decide-run.ts'
export { deleteCase } from './verbs/delete-case.ts'
export { type HoldWish, holdCase, recordArchiveAnswer, releaseHold } from './verbs/hold-case.ts'
export { keepDeadlines } from './verbs/keep-deadlines.ts'
export { keepRetention } from './verbs/keep-retention.ts'
export {
  findNumber,
  listWork,
  type Page,
  type WorklistRow,
  type WorklistWish,
} from './verbs/lists.ts'
export { putOwnLine } from './verbs/own-line.ts'
export { rebuildOwn, type Rebuilt } from './verbs/rebuild-own.ts'
export {
  ALL_OWN,
  listDuties,
  listOwn,
  type OwnChoices,
  ownChoices,
  type OwnCursor,
  type OwnEntry,
  type OwnPage,
  type OwnWish,
  upcomingOf,
} from './verbs/own-list.ts'
export type { TakenFile } from './verbs/files-for-case.ts'
export { moveCase, type MoveWish, type Side } from './verbs/move-case.ts'
export { type Application, openCase, type Receipt } from './verbs/open-case.ts'
export { type OpenedFile, openFile } from './verbs/open-file.ts'
export { definitionText, openServices, type Released, type ReleaseRefusal, type Services } from './verbs/services.ts'
export { dueCases, type RetentionView, type RunView, viewKept, viewRetention, viewRun } from './verbs/view-retention.ts'
export { type CaseFileView, type CaseView, viewCase, viewOwnCase, type WrittenText } from './verbs/view-case.ts'
export { formOf } from './verbs/form-of.ts'
export {
  confirmGrant,
  type GivingRefusal,
  type GrantForm,
  proposeGrant,
  revokeGrant,
  takeEmergencyAccess,
} from './verbs/give-grant.ts'
export { type GrantWithUses, listGrantsOf, showGrant } from './verbs/list-grants.ts'
export {
  type GrantRef,
  listGranted,
  listGrantedCases,
  openGrantedFile,
  type ShownGrant,
  viewGranted,
} from './verbs/read-grant.ts'
export { READING_ROLE_TEXTS } from './grant-texts.ts'
export { NEED_TEXTS, ROLE_TEXTS } from './texts.ts'
export { type OwnThread, viewOwnThread } from './verbs/thread.ts'
export { messageErrors, type ReadMessage, readMessage } from './verbs/read-message.ts'
export { settleMessages, writeMessage } from './verbs/write-message.ts'
export { keepDeliveries, settleNotOpened } from './verbs/keep-deliveries.ts'
export { remindParties } from './verbs/remind-parties.ts'
