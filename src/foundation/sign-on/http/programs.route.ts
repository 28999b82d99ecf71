import { z } from 'zod'
import { type Answer, defineRoute, type Route } from '../../../platform/http/words.ts'
import { may } from '../permissions.ts'
import type { SignOnShell } from '../shell.ts'
import { listPrograms, revokeProgram } from '../verbs/programs.ts'
import { programsPage } from './pages/programs.page.tsx'

const signInFirst: Answer = { kind: 'redirect', to: '/konto/sign-in' }

/** Which programs may sign in the person who asks. */
export const showPrograms = (shell: SignOnShell): Route =>
  defineRoute({
    method: 'GET',
    path: '/konto/programme',
    permission: may.seePrograms,
    summary: 'shows which programs may sign the own account in',
    takes: { query: z.object({ after: z.string().max(63).optional(), revoked: z.string().optional() }) },
    answer: async ({ actor, frame, query }) => {
      if (actor === null) return signInFirst
      const { programs, next } = await listPrograms(shell)(actor.account, query.after)
      const authorities = new Map((await shell.authorities.all()).map(({ id, name }) => [id, name]))
      return {
        kind: 'page',
        ...programsPage(frame, { programs, next, authorities, revoked: query.revoked !== undefined }),
      }
    },
  })

/** Takes back what a program was allowed. */
export const sendRevoke = (shell: SignOnShell): Route =>
  defineRoute({
    method: 'POST',
    repeat: { harmless: 'what was taken back stays taken back' },
    path: '/konto/programme/revoke',
    permission: may.seePrograms,
    summary: 'takes back what a program was allowed',
    takes: { form: z.object({ program: z.string().max(63) }) },
    answer: async ({ actor, form }) => {
      if (actor === null) return signInFirst
      await revokeProgram(shell)(actor, form.program)
      return { kind: 'redirect', to: '/konto/programme?revoked' }
    },
  })
