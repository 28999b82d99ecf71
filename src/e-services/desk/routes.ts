import type { Route } from '../../platform/http/words.ts'
import { sendDiscard, showDiscard, showDraftFile } from './http/discard.route.ts'
import { showDraft, showDraftPage } from './http/draft-page.route.ts'
import { sendMove, showCaseFile, showMove, showOwnCase } from './http/own-case.route.ts'
import { sendHelpDone, sendHelpLink, sendHelpPage, showHelp, showHelpLink, showHelpPage } from './http/help.route.ts'
import { sendEndHelp, sendHelpers, showHelpers } from './http/ask-for-help.route.ts'
import { showOwnCases } from './http/own-cases.route.ts'
import { showCopy, showReceipt } from './http/receipt.route.ts'
import { sendDraftPage } from './http/save-page.route.ts'
import { sendStart, showStart } from './http/start.route.ts'
import { sendApplication, showSummary } from './http/summary.route.ts'
import { beginUploadRoute, finishUploadRoute, sendPart, showUpload } from './http/uploads.route.ts'
import { sendCaseDelivery, sendCaseNotices, showCaseNotices } from './http/case-notices.route.ts'
import { sendWrite, showWrite } from './http/write.route.ts'
import type { DeskShell } from './shell.ts'

/** The routes of the desk. What has a name of its own below a draft stands before the pages of its form. */
export const routes = (shell: DeskShell): readonly Route[] => [
  showStart(shell),
  sendStart(shell),
  showDraft(shell),
  showSummary(shell),
  sendApplication(shell),
  showDiscard(shell),
  sendDiscard(shell),
  showHelpers(shell),
  sendHelpers(shell),
  sendEndHelp(shell),
  showDraftFile(shell),
  beginUploadRoute(shell),
  showUpload(shell),
  sendPart(shell),
  finishUploadRoute(shell),
  showDraftPage(shell),
  sendDraftPage(shell),
  showHelpLink(shell),
  sendHelpLink(shell),
  showHelp(shell),
  showHelpPage(shell),
  sendHelpDone(shell),
  sendHelpPage(shell),
  showReceipt(shell),
  showOwnCases(shell),
  showOwnCase(shell),
  showCopy(shell),
  showWrite(shell),
  sendWrite(shell),
  showCaseNotices(shell),
  sendCaseNotices(shell),
  sendCaseDelivery(shell),
  showMove(shell),
  sendMove(shell),
  showCaseFile(shell),
]
