import { z } from 'zod'
import { defineRoute, type Route } from '../../../platform/http/words.ts'
import { NOTICE_WAYS } from '../domain/notices.ts'
import { may } from '../permissions.ts'
import type { MailboxPagesShell } from '../shell.ts'
import { SUBSCRIPTION_WAYS } from '../store/notices.ts'
import { endCaseChoice, listCaseChoices } from '../verbs/case-choices.ts'
import { choicesOf, choose, subscribe, unsubscribe } from '../verbs/choices.ts'
import { readSecret } from '../verbs/read-secret.ts'
import { choicesPage, secretPage } from './pages/choices.page.tsx'
import { signInFirst } from './sign-in-first.ts'

const HERE = '/konto/benachrichtigungen'

/** How the own account is told of what. */
export const showChoices = (shell: MailboxPagesShell): Route =>
  defineRoute({
    method: 'GET',
    path: HERE,
    permission: may.choose,
    summary: 'shows how the own account is told of what',
    takes: { query: z.object({ saved: z.string().optional() }) },
    answer: async ({ actor, frame, query }) => {
      if (actor === null) return signInFirst
      const choices = await choicesOf(shell)(actor)
      const cases = await listCaseChoices(shell)(actor)
      return { kind: 'page', ...choicesPage(frame, { choices, cases, saved: query.saved !== undefined }) }
    },
  })

const way = z.enum(NOTICE_WAYS).catch('mail')

/** Chooses how the own account is told of what. */
export const sendChoices = (shell: MailboxPagesShell): Route =>
  defineRoute({
    method: 'POST',
    path: HERE,
    repeat: { harmless: 'the choice is set, not added to' },
    permission: may.choose,
    summary: 'chooses how the own account is told of what',
    takes: {
      form: z.object({
        messages: way,
        status: way,
        deadlines: way,
        subscriptions: way,
        hour: z.coerce.number().int().min(0).max(23).catch(7),
      }),
    },
    answer: async ({ actor, form: { hour, ...ways } }) => {
      if (actor === null) return signInFirst
      await choose(shell)(actor, { ways, hour })
      return { kind: 'redirect', to: `${HERE}?saved` }
    },
  })

/** Takes back what was chosen about a single case. */
export const sendEndCaseChoice = (shell: MailboxPagesShell): Route =>
  defineRoute({
    method: 'POST',
    path: `${HERE}/vorgang`,
    repeat: { harmless: 'what is ended stays ended' },
    permission: may.choose,
    summary: 'takes back what was chosen about a single case',
    takes: { form: z.object({ about: z.string().max(200) }) },
    answer: async ({ actor, form }) => {
      if (actor === null) return signInFirst
      await endCaseChoice(shell)(actor, form.about)
      return { kind: 'redirect', to: `${HERE}?saved` }
    },
  })

const wayField = z.object({ way: z.enum(SUBSCRIPTION_WAYS) })

/** Makes the secret address of a feed or calendar, and shows it once. */
export const sendSubscribe = (shell: MailboxPagesShell): Route =>
  defineRoute({
    method: 'POST',
    path: `${HERE}/adresse`,
    repeat: { harmless: 'the second address takes the place of the first, which nobody has used yet' },
    permission: may.choose,
    summary: 'makes the secret address of a private feed or calendar',
    takes: { form: wayField },
    answer: async ({ actor, form, frame, language }) => {
      if (actor === null) return signInFirst
      const secret = await subscribe(shell)(actor, form.way, language)
      const path = form.way === 'feed' ? 'feed' : 'kalender'
      return {
        kind: 'page',
        ...secretPage(frame, { way: form.way, url: `${shell.publicUrl}/konto/${path}/${secret}` }),
      }
    },
  })

/** Revokes the secret address of a feed or calendar. */
export const sendUnsubscribe = (shell: MailboxPagesShell): Route =>
  defineRoute({
    method: 'POST',
    path: `${HERE}/sperren`,
    repeat: { harmless: 'what is revoked stays revoked' },
    permission: may.choose,
    summary: 'revokes the secret address of a private feed or calendar',
    takes: { form: wayField },
    answer: async ({ actor, form }) => {
      if (actor === null) return signInFirst
      await unsubscribe(shell)(actor, form.way)
      return { kind: 'redirect', to: `${HERE}?saved` }
    },
  })

const secretRoute = (
  shell: MailboxPagesShell,
  kind: { readonly way: 'feed' | 'calendar'; readonly path: string; readonly mediaType: string; readonly name: string },
): Route =>
  defineRoute({
    method: 'GET',
    path: kind.path,
    permission: may.follow,
    summary: `gives the private ${kind.way} behind a secret address, without contents`,
    takes: { params: z.object({ feed: z.string().max(200).catch(''), calendar: z.string().max(200).catch('') }) },
    answer: async ({ params, network }) => {
      const secret = params[kind.way]
      const read = await readSecret(shell)({ way: kind.way, secret, network })
      if (!read.ok) return { kind: 'refusal', refusal: read.refusal }
      return { kind: 'file', name: kind.name, mediaType: kind.mediaType, bytes: Buffer.from(read.value) }
    },
  })

/** The private feed. */
export const showFeed = (shell: MailboxPagesShell): Route =>
  secretRoute(shell, {
    way: 'feed',
    path: '/konto/feed/:feed',
    mediaType: 'application/atom+xml; charset=utf-8',
    name: 'servicekonto.atom',
  })

/** The private calendar. */
export const showCalendar = (shell: MailboxPagesShell): Route =>
  secretRoute(shell, {
    way: 'calendar',
    path: '/konto/kalender/:calendar',
    mediaType: 'text/calendar; charset=utf-8',
    name: 'servicekonto.ics',
  })
