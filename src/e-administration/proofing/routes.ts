import type { Route } from '../../platform/http/words.ts'
import { beginRoute, deskRoute, ruleRoute } from './http/desk.route.ts'
import { askLetterRoute, showLetterFormRoute } from './http/letter.route.ts'
import { makeCodeRoute, objectRoute, showOwnRoute, useLetterRoute } from './http/own.route.ts'
import {
  comparedRoute,
  confirmSeenRoute,
  letterPdfRoute,
  proofingRoute,
  seenRoute,
  turnDownRoute,
} from './http/proofing.route.ts'
import type { ProofingShell } from './shell.ts'

/** The routes of this room. */
export const routes = (shell: ProofingShell): readonly Route[] => [
  showOwnRoute(shell),
  makeCodeRoute(shell),
  showLetterFormRoute(shell),
  askLetterRoute(shell),
  useLetterRoute(shell),
  objectRoute(shell),
  deskRoute(shell),
  beginRoute(shell),
  ruleRoute(shell),
  proofingRoute(shell),
  seenRoute(shell),
  comparedRoute(shell),
  confirmSeenRoute(shell),
  turnDownRoute(shell),
  letterPdfRoute(shell),
]
