import { cookieName } from '../../../platform/http/index.ts'
import { defineRoute, type Route } from '../../../platform/http/words.ts'
import { may } from '../permissions.ts'
import { signOut } from '../verbs/session.ts'
import type { EntryShell } from './shell.ts'

/** Ends the session and forgets its cookie. */
export const sendSignOut = (shell: EntryShell): Route =>
  defineRoute({
    method: 'POST',
    repeat: { harmless: 'a session that has ended stays ended' },
    path: '/konto/sign-out',
    permission: may.signOut,
    summary: 'ends the own session',
    answer: async ({ actor }) => {
      if (actor !== null) await signOut(shell)(actor)
      const cookies = [{ name: cookieName('session', shell.secure), value: null }]
      return { kind: 'redirect', to: '/', cookies, forgetsPages: true }
    },
  })
