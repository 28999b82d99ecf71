import { defineRoute, type Route } from '../../../platform/http/words.ts'
import { may } from '../permissions.ts'
import { accountCard } from '../verbs/cards.ts'
import { workplaces } from '../verbs/session.ts'
import { overviewPage } from './pages/overview.page.tsx'
import { signInFirst } from './sign-in-first.ts'
import type { EntryShell } from './shell.ts'

/** The own account at a glance. */
export const showOverview = (shell: EntryShell): Route =>
  defineRoute({
    method: 'GET',
    path: '/konto',
    permission: may.seeOwn,
    summary: 'shows the own account',
    answer: async ({ actor, frame }) => {
      if (actor === null) return signInFirst
      const card = await accountCard(shell)(actor.account)
      if (card === null) return { kind: 'refusal', refusal: { code: 'account/not-found' } }
      const works = (await workplaces(shell)(actor)).length > 0
      return { kind: 'page', ...overviewPage(frame, { card, level: actor.level, works }) }
    },
  })
