import { z } from 'zod'
import { type CasesShell, moveCase, openFile, viewCase } from '../../../foundation/cases/index.ts'
import { caseRefOf } from '../../../foundation/cases/words.ts'
import { deliveriesOfCase } from '../../../foundation/mailbox/index.ts'
import { may } from '../permissions.ts'
import type { Answer, Route } from '../../../platform/http/words.ts'
import type { Actor } from '../../../kernel/actor.ts'
import { type Id, isId } from '../../../kernel/ids.ts'
import type { Language } from '../../../kernel/texts.ts'
import { broughtWith } from './fields.ts'
import type { Attempt } from './pages/attempt.ts'
import { casePage } from './pages/case.page.tsx'
import { workplaceOf } from './visit.ts'

const caseId = z.string().refine(isId)
const params = z.object({ case: caseId })
const fileParams = z.object({ case: caseId, file: caseId })
const form = z.object({
  on: z.string().min(1).max(60),
  seen: z.coerce.number().int().min(0),
})
const query = z.object({ done: z.string().max(60).optional(), sent: z.string().optional() })

interface Showing {
  readonly actor: Actor
  readonly ref: { readonly authority: Id; readonly id: Id }
  readonly language: Language
}

const show = async (
  shell: CasesShell,
  { actor, ref, language }: Showing,
  more: { attempt?: Attempt; done?: string; sent?: boolean },
): Promise<Answer> => {
  const view = await viewCase(shell)(actor, ref)
  if (!view.ok) return { kind: 'refusal', refusal: view.refusal }
  const deliveries = await deliveriesOfCase(shell)(actor, ref.authority, caseRefOf(ref))
  const page = casePage(language, view.value, { ...more, deliveries })
  return { kind: 'page', status: more.attempt ? more.attempt.status : 200, ...page }
}

/** A case of the own authority. */
export const caseRoute = (shell: CasesShell): Route => ({
  method: 'GET',
  path: '/workplace/cases/:case',
  permission: may.see,
  summary: 'A case of the own authority',
  takes: { params, query },
  answer: (visit) => {
    const { actor, at } = workplaceOf(visit.actor)
    const ref = { authority: at.authority, id: params.parse(visit.params).case }
    const { done, sent } = query.parse(visit.query)
    return show(
      shell,
      { actor, ref, language: visit.language },
      {
        ...(done === undefined ? {} : { done }),
        sent: sent !== undefined,
      },
    )
  },
})

/** Moves a case. A move that does not go shows the case as it is now, with everything that was typed. */
export const moveRoute = (shell: CasesShell): Route => ({
  method: 'POST',
  repeat: { harmless: 'a move names the count of the case it was made from; the same move from there is made once' },
  path: '/workplace/cases/:case/moves',
  permission: may.move,
  summary: 'Moves a case of the own authority',
  takes: { params, form },
  answer: async (visit) => {
    const { actor, at } = workplaceOf(visit.actor)
    const ref = { authority: at.authority, id: params.parse(visit.params).case }
    const { on, seen } = form.parse(visit.form)
    const brings = broughtWith(on, visit.fields)
    const moved = await moveCase(shell)(actor, { ...ref, side: 'staff' }, { on, seen, brings })
    if (moved.ok) return { kind: 'redirect', to: `/workplace/cases/${ref.id}?done=${encodeURIComponent(on)}` }
    const status = STATUS[moved.refusal.code]
    if (status === undefined) return { kind: 'refusal', refusal: moved.refusal }
    return show(
      shell,
      { actor, ref, language: visit.language },
      { attempt: { on, brings, refusal: moved.refusal, status } },
    )
  },
})

/** Refusals that are told on the page of the case, beside what was typed. */
const STATUS: Readonly<Record<string, number>> = {
  'case/needs': 422,
  'case/changed-meanwhile': 409,
  'case/not-possible-now': 409,
  'case/four-eyes': 403,
  'case/not-yours': 403,
  'case/excluded': 403,
  'case/not-provable-now': 503,
}

/** A file of a case of the own authority. */
export const caseFileRoute = (shell: CasesShell): Route => ({
  method: 'GET',
  path: '/workplace/cases/:case/files/:file',
  permission: may.see,
  summary: 'A file of a case of the own authority',
  takes: { params: fileParams },
  answer: async (visit) => {
    const { actor, at } = workplaceOf(visit.actor)
    const ids = fileParams.parse(visit.params)
    const file = await openFile(shell)(actor, { authority: at.authority, id: ids.case, side: 'staff' }, ids.file)
    return file.ok ? { kind: 'file', inline: true, ...file.value } : { kind: 'refusal', refusal: file.refusal }
  },
})
