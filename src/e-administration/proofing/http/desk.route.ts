import { z } from 'zod'
import type { Actor } from '../../../kernel/actor.ts'
import { id, type Id, isId, newId } from '../../../kernel/ids.ts'
import { say } from '../../../kernel/texts.ts'
import type { FieldError, Frame } from '../../../platform/html/words.ts'
import { type Answer, defineRoute, type Route } from '../../../platform/http/words.ts'
import { proves } from '../domain/proofing.ts'
import { may } from '../permissions.ts'
import { refusals } from '../refusals.ts'
import type { ProofingShell } from '../shell.ts'
import { chooseFourEyes } from '../verbs/decide.ts'
import { beginAtDesk } from '../verbs/desk-code.ts'
import { listProofingsOf } from '../verbs/view.ts'
import { deskPage } from './pages/desk.page.tsx'

/** Where an actor works. The gate of the routes lets nobody through without a function. */
export const deskOf = (actor: Actor | null): { readonly actor: Actor; readonly authority: Id } => {
  const first = actor?.functions[0]
  if (!actor || !first) throw new Error('a desk was reached without a function')
  return { actor, authority: first.authority }
}

interface Asked {
  readonly actor: Actor | null
  readonly frame: Frame
  readonly before: Id | null
  readonly errors: readonly FieldError[]
}

const show = async (shell: ProofingShell, { frame, before, errors, ...asked }: Asked): Promise<Answer> => {
  const { actor, authority } = deskOf(asked.actor)
  const list = await listProofingsOf(shell)(actor, authority, before)
  if (!list.ok) return { kind: 'refusal', refusal: list.refusal }
  const view = {
    list: list.value,
    continued: before !== null,
    verifies: proves(actor, authority),
    administers: actor.functions.some((held) => held.function === 'administrator'),
    key: newId(),
    errors,
  }
  return { kind: 'page', status: errors.length > 0 ? 422 : 200, ...deskPage(frame, view) }
}

/** The desk: a code to type, and the proofs of the own authority. */
export const deskRoute = (shell: ProofingShell): Route =>
  defineRoute({
    method: 'GET',
    path: '/workplace/identitaet',
    permission: may.see,
    summary: 'lists the proofs of identity of the own authority, and takes a code',
    takes: { query: z.object({ before: z.string().optional() }) },
    answer: ({ actor, frame, query }) => {
      const before = query.before !== undefined && isId(query.before) ? query.before : null
      return show(shell, { actor, frame, before, errors: [] })
    },
  })

/** Begins to verify whoever told a code. */
export const beginRoute = (shell: ProofingShell): Route =>
  defineRoute({
    method: 'POST',
    repeat: 'once',
    path: '/workplace/identitaet',
    permission: may.verify,
    summary: 'begins to verify the identity of whoever told a code',
    takes: { form: z.object({ code: z.string().default('') }) },
    answer: async ({ actor: visitor, form, frame, idempotencyKey }) => {
      const { actor, authority } = deskOf(visitor)
      const key = id(idempotencyKey ?? newId())
      const begun = await beginAtDesk(shell)(actor, { authority, code: form.code.slice(0, 100), key })
      if (begun.ok) return { kind: 'redirect', to: `/workplace/identitaet/${begun.value}` }
      if (begun.refusal.code !== 'proofing/code-unknown') return { kind: 'refusal', refusal: begun.refusal }
      const errors = [{ field: 'code', text: say(refusals['proofing/code-unknown'], frame.language) }]
      return show(shell, { actor, frame, before: null, errors })
    },
  })

/** Sets whether two people verify. */
export const ruleRoute = (shell: ProofingShell): Route =>
  defineRoute({
    method: 'POST',
    repeat: { harmless: 'the rule is set, not turned over' },
    path: '/workplace/identitaet/regel',
    permission: may.set,
    summary: 'sets whether two people verify an identity',
    takes: { form: z.object({ 'four-eyes': z.enum(['yes', 'no']).catch('yes') }) },
    answer: async ({ actor: visitor, form }) => {
      const { actor, authority } = deskOf(visitor)
      const set = await chooseFourEyes(shell)(actor, authority, form['four-eyes'] === 'yes')
      if (!set.ok) return { kind: 'refusal', refusal: set.refusal }
      return { kind: 'redirect', to: '/workplace/identitaet' }
    },
  })
