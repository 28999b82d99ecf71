import { z } from 'zod'
import type { Actor } from '../../../kernel/actor.ts'
import { id, type Id, isId, newId } from '../../../kernel/ids.ts'
import { say } from '../../../kernel/texts.ts'
import type { FieldError, Frame } from '../../../platform/html/words.ts'
import { type Answer, defineRoute, type Route } from '../../../platform/http/words.ts'
import { checkClaim, type Claimed, NOTHING_CLAIMED } from '../domain/claim.ts'
import { enters } from '../domain/entry.ts'
import { may } from '../permissions.ts'
import { refusals } from '../refusals.ts'
import type { RepresentationShell } from '../shell.ts'
import { wrongTexts } from '../texts.ts'
import { chooseFourEyes } from '../verbs/decide.ts'
import { beginByCode, reportDeath } from '../verbs/desk.ts'
import { listEntriesOf } from '../verbs/view.ts'
import { deskPage } from './pages/desk.page.tsx'
import { claimedIn, deskOf } from './takes.ts'

const HERE = '/workplace/vertretung'

interface Asked {
  readonly actor: Actor | null
  readonly frame: Frame
  readonly before?: Id | null
  readonly reported?: Claimed
  readonly errors?: readonly FieldError[]
}

const show = async (shell: RepresentationShell, asked: Asked): Promise<Answer> => {
  const { frame, before = null, reported = NOTHING_CLAIMED, errors = [] } = asked
  const { actor, authority } = deskOf(asked.actor)
  const list = await listEntriesOf(shell)(actor, authority, before)
  if (!list.ok) return { kind: 'refusal', refusal: list.refusal }
  const view = {
    list: list.value,
    continued: before !== null,
    enters: enters(actor, authority),
    administers: actor.functions.some((held) => held.function === 'administrator'),
    reported,
    key: newId(),
    errors,
  }
  return { kind: 'page', status: errors.length > 0 ? 422 : 200, ...deskPage(frame, view) }
}

/** The desk: a code to type, and the entries of the own authority. */
export const deskRoute = (shell: RepresentationShell): Route =>
  defineRoute({
    method: 'GET',
    path: HERE,
    permission: may.see,
    summary: 'lists the representations entered by the own authority, and takes a code',
    takes: { query: z.object({ before: z.string().optional() }) },
    answer: ({ actor, frame, query }) => {
      const before = query.before !== undefined && isId(query.before) ? query.before : null
      return show(shell, { actor, frame, before })
    },
  })

/** Begins to look at what somebody claims who told a code. */
export const beginRoute = (shell: RepresentationShell): Route =>
  defineRoute({
    method: 'POST',
    repeat: 'once',
    path: HERE,
    permission: may.enter,
    summary: 'begins to enter what somebody claims who told a code',
    takes: { form: z.object({ code: z.string().default('') }) },
    answer: async ({ actor: visitor, form, frame, idempotencyKey }) => {
      const { actor, authority } = deskOf(visitor)
      const key = id(idempotencyKey ?? newId())
      const begun = await beginByCode(shell)(actor, { authority, code: form.code.slice(0, 100), key })
      if (begun.ok) return { kind: 'redirect', to: `${HERE}/${begun.value}` }
      if (begun.refusal.code !== 'representation/code-unknown') return { kind: 'refusal', refusal: begun.refusal }
      const errors = [{ field: 'code', text: say(refusals['representation/code-unknown'], frame.language) }]
      return show(shell, { actor, frame, errors })
    },
  })

/** Begins to enter a death that somebody reports. */
export const reportRoute = (shell: RepresentationShell): Route =>
  defineRoute({
    method: 'POST',
    repeat: 'once',
    path: `${HERE}/sterbefall`,
    permission: may.enter,
    summary: 'begins to enter the death of the owner of an account',
    answer: async ({ actor: visitor, fields, frame, at, idempotencyKey }) => {
      const { actor, authority } = deskOf(visitor)
      const reported = claimedIn(fields)
      const errors = checkClaim('heir', reported, at).map(({ field, why }) => ({
        field,
        text: say(wrongTexts[why], frame.language),
      }))
      if (errors.length > 0) return show(shell, { actor, frame, reported, errors })
      const begun = await reportDeath(shell)(actor, {
        authority,
        claimed: reported,
        key: id(idempotencyKey ?? newId()),
      })
      if (!begun.ok) return { kind: 'refusal', refusal: begun.refusal }
      return { kind: 'redirect', to: `${HERE}/${begun.value}` }
    },
  })

/** Sets whether two people enter a representation. */
export const ruleRoute = (shell: RepresentationShell): Route =>
  defineRoute({
    method: 'POST',
    repeat: { harmless: 'the rule is set, not turned over' },
    path: `${HERE}/regel`,
    permission: may.set,
    summary: 'sets whether two people enter a representation',
    takes: { form: z.object({ 'four-eyes': z.enum(['yes', 'no']).catch('yes') }) },
    answer: async ({ actor: visitor, form }) => {
      const { actor, authority } = deskOf(visitor)
      const set = await chooseFourEyes(shell)(actor, authority, form['four-eyes'] === 'yes')
      if (!set.ok) return { kind: 'refusal', refusal: set.refusal }
      return { kind: 'redirect', to: HERE }
    },
  })
