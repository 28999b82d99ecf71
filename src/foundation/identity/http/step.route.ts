import { z } from 'zod'
import { reaches, TRUST_LEVELS } from '../../../kernel/actor.ts'
import { defineRoute, type Route } from '../../../platform/http/words.ts'
import { identityLevel } from '../../account/index.ts'
import { may } from '../permissions.ts'
import type { IdentityShell } from '../shell.ts'
import { originsOf, provingWays } from '../verbs/ways.ts'
import { aPath, signInFirst } from './entry.ts'
import { stepPage } from './pages/step.page.tsx'

/** Offers every way that reaches a level, and says so where there is none. Whoever has it already goes on at once. */
export const showStep = (shell: IdentityShell): Route =>
  defineRoute({
    method: 'GET',
    path: '/konto/stufe',
    permission: may.join,
    summary: 'offers the ways to a higher level of trust',
    takes: { query: z.object({ level: z.enum(TRUST_LEVELS), to: aPath, tried: z.string().optional() }) },
    answer: async ({ actor, frame, query }) => {
      if (actor === null) return signInFirst
      const { level: needed, to } = query
      if (reaches(actor.level, needed)) return { kind: 'redirect', to }
      // Whoever is known well enough only has to show that they are there.
      const known = needed !== 'high' && reaches(await identityLevel(shell)(actor.account), needed)
      const view = { known, needed, now: actor.level, to, ways: provingWays(shell), tried: query.tried !== undefined }
      return { kind: 'page', formsLeadTo: await originsOf(shell), ...stepPage(frame, view) }
    },
  })
