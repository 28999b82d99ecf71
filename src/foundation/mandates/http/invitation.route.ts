import { z } from 'zod'
import { defineRoute, type Route } from '../../../platform/http/words.ts'
import { may } from '../permissions.ts'
import type { MandatesShell } from '../shell.ts'
import { acceptInvitation, declineInvitation, readInvitation } from '../verbs/answer.ts'
import { invitationPage } from './pages/invitation.page.tsx'
import { withdrawInvitation } from '../verbs/withdraw.ts'
import { anId, signInFirst } from './takes.ts'

/** Takes an invitation back that nobody has answered. */
export const sendWithdrawal = (shell: MandatesShell): Route =>
  defineRoute({
    method: 'POST',
    path: '/konto/vollmachten/zurueckziehen',
    repeat: { harmless: 'what was taken back stays so; the second is told so' },
    permission: may.give,
    summary: 'takes an invitation back that nobody has answered',
    takes: { form: z.object({ invitation: anId }) },
    answer: async ({ actor, form }) => {
      if (actor === null) return signInFirst
      const done = await withdrawInvitation(shell)(actor, form.invitation)
      if (!done.ok) return { kind: 'refusal', refusal: done.refusal }
      return { kind: 'redirect', to: '/konto/vollmachten?told=withdrawn' }
    },
  })

const token = z.string().max(300)

/** The page behind the link of a mail: says who asks what, before anything is accepted. */
export const showInvitation = (shell: MandatesShell): Route =>
  defineRoute({
    method: 'GET',
    path: '/konto/einladung',
    permission: may.answer,
    summary: 'shows who asks what, before it is accepted',
    takes: { query: z.object({ token }) },
    answer: async ({ actor, frame, query }) => {
      if (actor === null) return signInFirst
      const read = await readInvitation(shell)(query.token)
      if (!read.ok) return { kind: 'refusal', refusal: read.refusal }
      return { kind: 'page', ...invitationPage(frame, { actor, invitation: read.value, token: query.token }) }
    },
  })

/** Accepts or declines. */
export const sendInvitation = (shell: MandatesShell): Route =>
  defineRoute({
    method: 'POST',
    path: '/konto/einladung',
    repeat: { harmless: 'a link is answered by the first; the second is told so and changes nothing' },
    permission: may.answer,
    summary: 'accepts an invitation, or declines it',
    takes: { form: z.object({ token, answer: z.enum(['accept', 'decline']) }) },
    answer: async ({ actor, form }) => {
      if (actor === null) return signInFirst
      const answer = form.answer === 'accept' ? acceptInvitation : declineInvitation
      const done = await answer(shell)(actor, form.token)
      return done.ok ? { kind: 'redirect', to: '/konto/vertretung' } : { kind: 'refusal', refusal: done.refusal }
    },
  })
