import type { Route } from '../../platform/http/words.ts'
import { sendOneApplication } from './http/application.route.ts'
import { sendApplications, showBatch } from './http/batch.route.ts'
import { showCase, showCases, showFile } from './http/cases.route.ts'
import { showSchema, showService, showServices, showSubmissionSchema } from './http/catalogue.route.ts'
import { showMailbox, showMessage } from './http/mailbox.route.ts'
import type { FilingShell } from './shell.ts'

/** The routes of this room. */
export const routes = (shell: FilingShell): readonly Route[] => [
  showServices(shell),
  showService(shell),
  showSchema(shell),
  showSubmissionSchema(shell),
  sendOneApplication(shell),
  sendApplications(shell),
  showBatch(shell),
  showCases(shell),
  showCase(shell),
  showFile(shell),
  showMailbox(shell),
  showMessage(shell),
]
