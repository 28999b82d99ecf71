export {
  lookedInto,
  type NewFile,
  placeFile,
  type Post,
  type PostedFile,
  type PostRead,
  readPost,
} from './http/form-post.ts'
export { FormPageView, type FormPageViewProps } from './http/form-view.tsx'
export { ProblemList } from './http/problem-list.tsx'
export { inputNameOf, problemText } from './http/problem-text.ts'
export type { FileLimits, FormsShell } from './shell.ts'
export type { DraftCursor } from './store/drafts.ts'
export { addFile, openDraftFile, takeDraftFile } from './verbs/draft-files.ts'
export { closeDraft, discardDraft } from './verbs/end-draft.ts'
export { type DraftPage, findDraft, listDrafts, type OpenedDraft } from './verbs/find-draft.ts'
export { saveAnswers, type Saving, type SavingRefusal, settleConflict, type Settlement } from './verbs/save-answers.ts'
export { offersFor } from './verbs/offers.ts'
export { acceptHelp, askForHelp, endHelp, type HelpWish, readHelpLink } from './verbs/ask-for-help.ts'
export { finishHelp, type Helping, helpersOfDraft, openHelp } from './verbs/help.ts'
export { type DraftWish, startDraft } from './verbs/start-draft.ts'
export {
  addPart,
  beginUpload,
  discardUpload,
  openUpload,
  type UploadKey,
  unfinishedUploads,
  uploadState,
} from './verbs/uploads.ts'
export { readSchema, readSchemaFile, saySchemaRefusal } from './verbs/schema-file.ts'
