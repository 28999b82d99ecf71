import { z } from 'zod'
import { safeReturn } from '../../../platform/http/index.ts'
import { defineRoute, type Route } from '../../../platform/http/words.ts'
import { type Actor, partyOf } from '../../../kernel/actor.ts'
import type { Id } from '../../../kernel/ids.ts'
import { chooseParty } from '../../account/index.ts'
import { may } from '../permissions.ts'
import type { MandatesShell } from '../shell.ts'
import { leaveOrganisation, seeParts } from '../verbs/members.ts'
import { standingsOf } from '../verbs/list-standings.ts'
import { actingPage } from './pages/acting.page.tsx'
import { anId, signInFirst } from './takes.ts'

const optionalId = anId.optional().catch(undefined)

/** For whom one may act: oneself, and every party; with `of` the clients of an organisation. */
export const showActing = (shell: MandatesShell): Route =>
  defineRoute({
    method: 'GET',
    path: '/konto/vertretung',
    permission: may.choose,
    summary: 'shows for whom the own session may act',
    takes: {
      query: z.object({
        of: optionalId,
        before: optionalId,
        q: z.string().max(120).default('').catch(''),
        left: z.string().optional(),
      }),
    },
    answer: async ({ actor, frame, query }) => {
      if (actor === null) return signInFirst
      const of = query.of ?? actor.account
      const page = await standingsOf(shell)(actor, { of, before: query.before ?? null, search: query.q })
      if (!page.ok) return { kind: 'refusal', refusal: page.refusal }
      const through = of === actor.account ? null : of
      const functions = through === null ? null : await functionsFor(shell, actor, through)
      const view = { ...page.value, actor, through, search: query.q, functions, told: query.left !== undefined }
      return { kind: 'page', ...actingPage(frame, view) }
    },
  })

/** The functions that may use the mandates of an organisation's clients; null for who does not manage it right now. */
const functionsFor = async (shell: MandatesShell, actor: Actor, organisation: Id) => {
  const parts = partyOf(actor) === organisation ? await seeParts(shell)(actor) : null
  return parts?.ok ? parts.value.functions : null
}

/** Chooses for whom the own session acts from now on. */
export const sendActing = (shell: MandatesShell): Route =>
  defineRoute({
    method: 'POST',
    path: '/konto/vertretung',
    repeat: { harmless: 'choosing the same again changes nothing' },
    permission: may.choose,
    summary: 'chooses for whom the own session acts',
    takes: { form: z.object({ party: anId, giver: anId, mandate: anId, through: anId.nullable().default(null) }) },
    answer: async ({ actor, form }) => {
      if (actor === null) return signInFirst
      const chosen = await chooseParty(shell)(actor, form)
      if (chosen.ok) return { kind: 'redirect', to: '/konto/vorgaenge' }
      const { refusal } = chosen
      // Whoever is not signed in surely enough comes back to the list once they are.
      if (refusal.code === 'http/higher-level')
        return { kind: 'redirect', to: `/konto/stufe?level=${refusal.level}&to=/konto/vertretung` }
      return { kind: 'refusal', refusal }
    },
  })

/** Leaves an organisation. */
export const sendLeave = (shell: MandatesShell): Route =>
  defineRoute({
    method: 'POST',
    path: '/konto/vertretung/verlassen',
    repeat: { harmless: 'who has left is told so, and nothing changes' },
    permission: may.leave,
    summary: 'leaves an organisation',
    takes: { form: z.object({ organisation: anId }) },
    answer: async ({ actor, form }) => {
      if (actor === null) return signInFirst
      const done = await leaveOrganisation(shell)(actor, form.organisation)
      if (!done.ok) return { kind: 'refusal', refusal: done.refusal }
      return { kind: 'redirect', to: '/konto/vertretung?left' }
    },
  })

/** Acts for oneself again. */
export const sendOneself = (shell: MandatesShell): Route =>
  defineRoute({
    method: 'POST',
    path: '/konto/vertretung/selbst',
    repeat: { harmless: 'who acts for oneself already goes on doing so' },
    permission: may.choose,
    summary: 'lets the own session act for oneself again',
    takes: { form: z.object({ to: z.string().optional() }) },
    answer: async ({ actor, form }) => {
      if (actor === null) return signInFirst
      const chosen = await chooseParty(shell)(actor, null)
      if (!chosen.ok) return { kind: 'refusal', refusal: chosen.refusal }
      return { kind: 'redirect', to: form.to === undefined ? '/konto/vertretung' : safeReturn(form.to) }
    },
  })
