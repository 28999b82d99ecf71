import { z } from 'zod'
import { isId } from '../../../kernel/ids.ts'
import { defineRoute, type Route } from '../../../platform/http/words.ts'
import { may } from '../permissions.ts'
import { endOtherSessions, endSession, listSessions } from '../verbs/sessions.ts'
import { sessionsPage } from './pages/sessions.page.tsx'
import { signInFirst } from './sign-in-first.ts'
import type { EntryShell } from './shell.ts'

/** Where the own account is signed in. */
export const showSessions = (shell: EntryShell): Route =>
  defineRoute({
    method: 'GET',
    path: '/konto/sessions',
    permission: may.endSessions,
    summary: 'shows where the own account is signed in',
    takes: { query: z.object({ ended: z.string().optional() }) },
    answer: async ({ actor, frame, query }) => {
      if (actor === null) return signInFirst
      const sessions = await listSessions(shell)(actor)
      return { kind: 'page', ...sessionsPage(frame, { sessions, ended: query.ended !== undefined }) }
    },
  })

/** Ends one session of the own account. */
export const sendEndSession = (shell: EntryShell): Route =>
  defineRoute({
    method: 'POST',
    repeat: { harmless: 'a session that has ended stays ended' },
    path: '/konto/sessions/end',
    permission: may.endSessions,
    summary: 'ends one session of the own account',
    takes: { form: z.object({ session: z.string().refine(isId) }) },
    answer: async ({ actor, form }) => {
      if (actor === null) return signInFirst
      await endSession(shell)(actor, form.session)
      return { kind: 'redirect', to: '/konto/sessions?ended' }
    },
  })

/** Ends all other sessions of the own account. */
export const sendEndOthers = (shell: EntryShell): Route =>
  defineRoute({
    method: 'POST',
    repeat: { harmless: 'sessions that have ended stay ended' },
    path: '/konto/sessions/end-others',
    permission: may.endSessions,
    summary: 'ends all other sessions of the own account',
    answer: async ({ actor }) => {
      if (actor === null) return signInFirst
      await endOtherSessions(shell)(actor)
      return { kind: 'redirect', to: '/konto/sessions?ended' }
    },
  })
