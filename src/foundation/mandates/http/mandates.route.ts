import { z } from 'zod'
import { type Actor, partyOf } from '../../../kernel/actor.ts'
import { dayOf } from '../../../kernel/clock.ts'
import { type Id, isId, newId } from '../../../kernel/ids.ts'
import type { Frame } from '../../../platform/html/words.ts'
import { type Answer, defineRoute, type Route } from '../../../platform/http/words.ts'
import { may } from '../permissions.ts'
import type { MandatesShell } from '../shell.ts'
import { giveBack, listGiven, revokeMandate } from '../verbs/end-mandate.ts'
import { askForMandate, offerMandate } from '../verbs/invite.ts'
import { standingsOf } from '../verbs/list-standings.ts'
import { listAsked } from '../verbs/withdraw.ts'
import { mandatesPage } from './pages/mandates.page.tsx'
import { newMandatePage } from './pages/new-mandate.page.tsx'
import { addressIn, anId, fieldOf, signInFirst, termsIn } from './takes.ts'

const TOLD = ['sent', 'done', 'withdrawn'] as const

/** Mandates given and received, of oneself or of the party that one acts for. */
export const showMandates = (shell: MandatesShell): Route =>
  defineRoute({
    method: 'GET',
    path: '/konto/vollmachten',
    permission: may.give,
    summary: 'shows the mandates given and received',
    takes: {
      query: z.object({
        before: anId.optional().catch(undefined),
        told: z.enum(TOLD).optional().catch(undefined),
      }),
    },
    answer: async ({ actor, frame, query }) => {
      if (actor === null) return signInFirst
      const given = await listGiven(shell)(actor, query.before ?? null)
      const received = await standingsOf(shell)(actor, { of: partyOf(actor), before: null, search: '' })
      const lines = received.ok ? received.value.lines.filter(({ kind }) => kind === 'mandate') : []
      return {
        kind: 'page',
        ...mandatesPage(frame, {
          given,
          received: lines,
          asked: await listAsked(shell)(actor),
          told: query.told ?? null,
        }),
      }
    },
  })

const form = async (shell: MandatesShell, frame: Frame): Promise<Answer> => ({
  kind: 'page',
  ...newMandatePage(frame, { topics: await shell.topics(), typed: [], problems: [], key: newId() }),
})

/** The form by which a mandate is given or asked for. */
export const showNewMandate = (shell: MandatesShell): Route =>
  defineRoute({
    method: 'GET',
    path: '/konto/vollmachten/neu',
    permission: may.give,
    summary: 'asks what a mandate shall allow',
    answer: ({ actor, frame }) => (actor === null ? signInFirst : form(shell, frame)),
  })

/** Sends the link by which the other side accepts. */
export const sendNewMandate = (shell: MandatesShell): Route =>
  defineRoute({
    method: 'POST',
    path: '/konto/vollmachten/neu',
    repeat: { harmless: 'a form is one invitation with one mail, however often it is sent' },
    permission: may.give,
    summary: 'offers or asks for a mandate',
    answer: async ({ actor, fields, frame, at, language, network, idempotencyKey }) => {
      if (actor === null) return signInFirst
      const { terms, problems } = termsIn(fields, dayOf(at))
      const email = addressIn(fields)
      if (problems.length > 0 || email === null) {
        const view = { topics: await shell.topics(), typed: fields, problems, key: newId() }
        return { kind: 'page', status: 422, ...newMandatePage(frame, view) }
      }
      const wish = {
        email,
        language,
        network,
        key: idempotencyKey !== null && isId(idempotencyKey) ? idempotencyKey : newId(),
      }
      const ask = fieldOf(fields, 'do') === 'ask' ? askForMandate : offerMandate
      const sent = await ask(shell)(actor, wish, terms)
      return sent.ok
        ? { kind: 'redirect', to: '/konto/vollmachten?told=sent' }
        : { kind: 'refusal', refusal: sent.refusal }
    },
  })

/** Ends a mandate: its giver revokes it, its holder gives it back. */
export const sendEndMandate = (shell: MandatesShell): Route =>
  defineRoute({
    method: 'POST',
    path: '/konto/vollmachten/beenden',
    repeat: { harmless: 'a mandate that has ended stays ended' },
    permission: may.give,
    summary: 'revokes a mandate, or gives one back',
    takes: { form: z.object({ giver: anId.optional(), mandate: anId }) },
    answer: async ({ actor, form: { giver, mandate } }) => {
      if (actor === null) return signInFirst
      const ended = await end(shell, actor, { giver, mandate })
      return ended.ok
        ? { kind: 'redirect', to: '/konto/vollmachten?told=done' }
        : { kind: 'refusal', refusal: ended.refusal }
    },
  })

const end = (
  shell: MandatesShell,
  actor: Actor,
  { giver, mandate }: { readonly giver: Id | undefined; readonly mandate: Id },
) => (giver === undefined ? revokeMandate(shell)(actor, mandate) : giveBack(shell)(actor, { giver, mandate }))
