import type { Route } from '../../platform/http/words.ts'
import {
  beginRoute,
  designRoute,
  differencesRoute,
  downloadRoute,
  dropRoute,
  listRoute,
  newRoute,
  undoRoute,
} from './http/designs.route.ts'
import { changePartRoute, partRoute } from './http/part.route.ts'
import { changeRuleRoute, ruleRoute, rulesRoute } from './http/rules.route.ts'
import { addPersonRoute, peopleRoute, personRoute, sendTriedRoute, triedPageRoute } from './http/try.route.ts'
import type { DesignerShell } from './shell.ts'

/** The routes of this room. */
export const routes = (shell: DesignerShell): readonly Route[] => [
  listRoute(shell),
  newRoute(shell),
  beginRoute(shell),
  designRoute(shell),
  differencesRoute(shell),
  downloadRoute(shell),
  undoRoute(shell),
  dropRoute(shell),
  partRoute(shell),
  changePartRoute(shell),
  rulesRoute(shell),
  ruleRoute(shell),
  changeRuleRoute(shell),
  peopleRoute(shell),
  addPersonRoute(shell),
  personRoute(shell),
  triedPageRoute(shell),
  sendTriedRoute(shell),
]
