import { z } from 'zod'
import type { Actor } from '../../../kernel/actor.ts'
import { type Id, isId, newId } from '../../../kernel/ids.ts'
import { type CaseView, viewOwnCase } from '../../../foundation/cases/index.ts'
import { type CaseRef, caseRefOf, mandateNames } from '../../../foundation/cases/words.ts'
import { caseChoiceOf, chooseDelivery, chooseForCase, deliveryOf } from '../../../foundation/mailbox/index.ts'
import { NOTICE_WAYS } from '../../../foundation/mailbox/words.ts'
import { defineRoute, type Route } from '../../../platform/http/words.ts'
import { isDecided } from '../domain/decided.ts'
import { may } from '../permissions.ts'
import type { DeskShell } from '../shell.ts'
import { casePath, forActor } from './entry.ts'
import { caseNoticesPage } from './pages/case-notices.page.tsx'
import { takesCase } from './receipt.route.ts'

const PATH = '/cases/:authority/:case/benachrichtigungen'

const refOf = (params: z.output<typeof takesCase>): CaseRef => ({ authority: params.authority, id: params.case })

const aboutOf = ({ row, service }: CaseView) => ({
  caseRef: caseRefOf(row),
  topics: mandateNames(service),
  way: service.delivery,
})

/** How the own account is told of an own case, and how its decision comes. */
export const showCaseNotices = (shell: DeskShell): Route =>
  defineRoute({
    method: 'GET',
    path: PATH,
    permission: may.followCase,
    summary: 'shows how one is told of an own case, and how its decision comes',
    takes: { params: takesCase, query: z.object({ saved: z.string().optional() }) },
    answer: ({ actor, params, query, frame }) =>
      forActor(actor, async (actor) => {
        const viewed = await viewOwnCase(shell)(actor, refOf(params))
        if (!viewed.ok) return { kind: 'refusal', refusal: viewed.refusal }
        const about = aboutOf(viewed.value)
        const delivery = await deliveryOf(shell)(actor, about)
        return {
          kind: 'page',
          ...caseNoticesPage(frame, {
            row: viewed.value.row,
            choice: await caseChoiceOf(shell)(actor, about.caseRef),
            delivery: { ...delivery, provided: delivery.provided || isDecided(viewed.value) },
            actsFor: actor.actingFor.kind === 'self' ? null : actor.actingFor.name,
            saved: query.saved !== undefined,
            formKey: newId(),
          }),
        }
      }),
  })

const way = z
  .enum(NOTICE_WAYS)
  .nullable()
  .catch(() => null)

type Act = (actor: Actor, view: CaseView) => ReturnType<ReturnType<typeof chooseForCase>>

const then = async (
  shell: DeskShell,
  { actor, ref }: { readonly actor: Actor; readonly ref: CaseRef },
  act: Act,
): Promise<Awaited<ReturnType<Route['answer']>>> => {
  const viewed = await viewOwnCase(shell)(actor, ref)
  if (!viewed.ok) return { kind: 'refusal', refusal: viewed.refusal }
  const done = await act(actor, viewed.value)
  if (!done.ok) return { kind: 'refusal', refusal: done.refusal }
  return { kind: 'redirect', to: `${casePath(ref)}/benachrichtigungen?saved` }
}

/** Chooses how the own account is told of an own case. */
export const sendCaseNotices = (shell: DeskShell): Route =>
  defineRoute({
    method: 'POST',
    path: PATH,
    repeat: { harmless: 'the choice is set, not added to' },
    permission: may.followCase,
    summary: 'chooses how one is told of an own case',
    takes: {
      params: takesCase,
      form: z.object({ messages: way, status: way, deadlines: way, listed: z.literal('true').optional() }),
    },
    answer: ({ actor, params, form: { listed, ...ways } }) =>
      forActor(actor, (actor) =>
        then(shell, { actor, ref: refOf(params) }, (actor, view) =>
          chooseForCase(shell)(actor, {
            caseRef: caseRefOf(view.row),
            topics: mandateNames(view.service),
            number: view.row.number,
            ways,
            listed: listed !== undefined,
          }),
        ),
      ),
  })

const keyOf = (text: string | null): Id => (text !== null && isId(text) ? text : newId())

/** Chooses whether the decision of an own case comes into the mailbox or by post. */
export const sendCaseDelivery = (shell: DeskShell): Route =>
  defineRoute({
    method: 'POST',
    path: '/cases/:authority/:case/bescheid',
    repeat: { harmless: 'the same form counts once by its key, and the last choice holds' },
    permission: may.followCase,
    summary: 'chooses whether the decision of an own case comes into the mailbox or by post',
    takes: { params: takesCase, form: z.object({ wanted: z.enum(['true', 'false']) }) },
    answer: ({ actor, params, form, idempotencyKey }) =>
      forActor(actor, (actor) =>
        then(shell, { actor, ref: refOf(params) }, async (actor, view) =>
          isDecided(view)
            ? { ok: false, refusal: { code: 'mailbox/already-provided' } }
            : chooseDelivery(shell)(actor, {
                ...aboutOf(view),
                wanted: form.wanted === 'true',
                key: keyOf(idempotencyKey),
              }),
        ),
      ),
  })
