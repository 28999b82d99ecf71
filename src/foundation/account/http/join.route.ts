import { z } from 'zod'
import { defineRoute, type Route } from '../../../platform/http/words.ts'
import { may } from '../permissions.ts'
import { joinStaff, readStaffInvitation } from '../verbs/join-staff.ts'
import { viewWays } from '../verbs/ways-in.ts'
import { hasSecondFactor } from '../domain/ways-in.ts'
import { goOn, withTo } from './entry.ts'
import { joinPage, strongerPage } from './pages/join.page.tsx'
import type { EntryShell } from './shell.ts'
import { signInFirst } from './sign-in-first.ts'

const JOIN = '/konto/arbeitsplatz/einladung'
const token = z.string().max(200)

/** The page behind the link of a mail: where somebody is asked to work, and as what. */
export const showJoin = (shell: EntryShell): Route =>
  defineRoute({
    method: 'GET',
    path: JOIN,
    permission: may.joinStaff,
    summary: 'shows where somebody is asked to work, before it is accepted',
    takes: { query: z.object({ token }) },
    answer: async ({ actor, frame, query }) => {
      if (actor === null) return signInFirst
      const read = await readStaffInvitation(shell)(query.token)
      if (!read.ok) return { kind: 'refusal', refusal: read.refusal }
      const { authority, functions } = read.value
      const name = (await shell.authorities.all()).find(({ id }) => id === authority)?.name ?? ''
      return { kind: 'page', ...joinPage(frame, { authority: name, functions, token: query.token }) }
    },
  })

/** Accepts it. */
export const sendJoin = (shell: EntryShell): Route =>
  defineRoute({
    method: 'POST',
    repeat: { harmless: 'a link works once; the second is told so and changes nothing' },
    path: JOIN,
    permission: may.joinStaff,
    summary: 'accepts to work in an authority',
    takes: { form: z.object({ token }) },
    answer: async ({ actor, form }) => {
      if (actor === null) return signInFirst
      const joined = await joinStaff(shell)(actor, form.token)
      return joined.ok ? { kind: 'redirect', to: '/workplace' } : { kind: 'refusal', refusal: joined.refusal }
    },
  })

/** Leads whoever signed in too weakly for their work to what is missing. */
export const showStronger = (shell: EntryShell): Route =>
  defineRoute({
    method: 'GET',
    path: '/konto/arbeitsplatz/anmeldung',
    permission: may.joinStaff,
    summary: 'leads to the stronger sign-in that an authority demands',
    takes: { query: withTo },
    answer: async ({ actor, frame, query }) => {
      if (actor === null) return signInFirst
      if (actor.awaits === undefined) return goOn(query.to, actor)
      const to = query.to === '/' ? '/workplace' : query.to
      const { ways } = await viewWays(shell)(actor)
      return { kind: 'page', ...strongerPage(frame, { has: hasSecondFactor(ways), to }) }
    },
  })
