import { z } from 'zod'
import { safeReturn } from '../../../platform/http/index.ts'
import { defineRoute, type Route } from '../../../platform/http/words.ts'
import { chooseParty } from '../../account/index.ts'
import { may } from '../permissions.ts'
import type { MandatesShell } from '../shell.ts'
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
    takes: { query: z.object({ of: optionalId, before: optionalId, q: z.string().max(120).default('').catch('') }) },
    answer: async ({ actor, frame, query }) => {
      if (actor === null) return signInFirst
      const of = query.of ?? actor.account
      const page = await standingsOf(shell)(actor, { of, before: query.before ?? null, search: query.q })
      if (!page.ok) return { kind: 'refusal', refusal: page.refusal }
      const through = of === actor.account ? null : of
      return { kind: 'page', ...actingPage(frame, { ...page.value, actor, through, search: query.q }) }
    },
  })

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
      return chosen.ok ? { kind: 'redirect', to: '/konto/vorgaenge' } : { kind: 'refusal', refusal: chosen.refusal }
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
