import { z } from 'zod'
import { isId } from '../../../kernel/ids.ts'
import { cookieName } from '../../../platform/http/index.ts'
import { defineRoute, type Route } from '../../../platform/http/words.ts'
import { readLinkToken } from '../domain/link.ts'
import { may } from '../permissions.ts'
import { listSignIns, SIGN_INS_ON_A_PAGE } from '../verbs/list-sign-ins.ts'
import { NOT_ME, notMe, notMeByLink } from '../verbs/not-me.ts'
import { field } from './entry.ts'
import { notMeDonePage, notMePage } from './pages/recovery.page.tsx'
import { signInListPage } from './pages/sign-in-list.page.tsx'
import { signInFirst } from './sign-in-first.ts'
import type { EntryShell } from './shell.ts'

/** The page behind the link of the mail about a new browser. It only asks. */
export const showNotMe = ({ keys }: EntryShell): Route =>
  defineRoute({
    method: 'GET',
    path: '/konto/das-war-ich-nicht',
    permission: may.signIn,
    summary: 'asks whether a sign-in was somebody else, or says that all sign-ins have ended',
    takes: { query: z.object({ token: field, done: z.string().optional() }) },
    answer: ({ frame, query }) => {
      if (query.done !== undefined) return { kind: 'page', ...notMeDonePage(frame) }
      return readLinkToken(keys.derived(NOT_ME), query.token) === null
        ? { kind: 'refusal', refusal: { code: 'account/entry-link-used-up' } }
        : { kind: 'page', ...notMePage(frame, query.token) }
    },
  })

const DONE = '/konto/das-war-ich-nicht?done'

/** Ends all sign-ins by the link of a mail, without being signed in. */
export const sendNotMe = (shell: EntryShell): Route =>
  defineRoute({
    method: 'POST',
    repeat: { harmless: 'a link is used up by the first; the second is told so and changes nothing' },
    path: '/konto/das-war-ich-nicht',
    permission: may.signIn,
    summary: 'ends all sign-ins of an account by the link of its mail',
    takes: { form: z.object({ token: field }) },
    answer: async ({ form }) => {
      const done = await notMeByLink(shell)(form.token)
      return done.ok ? { kind: 'redirect', to: DONE } : { kind: 'refusal', refusal: done.refusal }
    },
  })

/** The same from within a session, which ends too. */
export const sendNotMeHere = (shell: EntryShell): Route =>
  defineRoute({
    method: 'POST',
    repeat: { harmless: 'sessions that have ended stay ended' },
    path: '/konto/sessions/not-me',
    permission: may.endSessions,
    summary: 'ends all sign-ins of the own account and forgets its browsers',
    answer: async ({ actor }) => {
      if (actor === null) return signInFirst
      await notMe(shell)(actor)
      return { kind: 'redirect', to: DONE, cookies: [{ name: cookieName('session', shell.secure), value: null }] }
    },
  })

/** Recent sign-ins of the own account. */
export const showSignIns = (shell: EntryShell): Route =>
  defineRoute({
    method: 'GET',
    path: '/konto/anmeldungen',
    permission: may.endSessions,
    summary: 'lists recent sign-ins of the own account',
    takes: { query: z.object({ before: z.string().refine(isId).optional() }) },
    answer: async ({ actor, frame, query }) => {
      if (actor === null) return signInFirst
      const found = await listSignIns(shell)(actor, query.before ?? null)
      const signIns = found.slice(0, SIGN_INS_ON_A_PAGE)
      const last = signIns.at(-1)
      const older = found.length > signIns.length && last ? `/konto/anmeldungen?before=${last.id}` : undefined
      return { kind: 'page', ...signInListPage(frame, { signIns, older }) }
    },
  })
