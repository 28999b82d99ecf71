import type { Route } from '../../platform/http/words.ts'
import { beginRoute, deskRoute, reportRoute, ruleRoute } from './http/desk.route.ts'
import { confirmRoute, endRoute, entryRoute, seenRoute, turnDownRoute } from './http/entry.route.ts'
import { agreeRoute, sendClaimRoute, showClaimRoute, showOwnRoute, takeBackRoute } from './http/own.route.ts'
import type { RepresentationShell } from './shell.ts'

/** The routes of this room. */
export const routes = (shell: RepresentationShell): readonly Route[] => [
  showOwnRoute(shell),
  showClaimRoute(),
  sendClaimRoute(shell),
  takeBackRoute(shell),
  agreeRoute(shell),
  deskRoute(shell),
  beginRoute(shell),
  reportRoute(shell),
  ruleRoute(shell),
  entryRoute(shell),
  seenRoute(shell),
  confirmRoute(shell),
  turnDownRoute(shell),
  endRoute(shell),
]
