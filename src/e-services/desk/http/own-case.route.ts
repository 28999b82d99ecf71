import { z } from 'zod'
import type { Actor } from '../../../kernel/actor.ts'
import type { Instant } from '../../../kernel/clock.ts'
import { type CaseView, moveCase, openFile, viewOwnCase } from '../../../foundation/cases/index.ts'
import { retrieveDocument } from '../../../foundation/mailbox/index.ts'
import { type CaseRef, caseRefOf, mandateNames, NEEDS, type Need } from '../../../foundation/cases/words.ts'
import type { Frame } from '../../../platform/html/words.ts'
import { type Answer, defineRoute, type Route } from '../../../platform/http/words.ts'
import { may } from '../permissions.ts'
import type { DeskShell } from '../shell.ts'
import { anId, casePath, count, fieldOf, forActor, isNews, SEEN_FIELD } from './entry.ts'
import type { CaseNotice } from './pages/case-notice.ts'
import { ownCasePage } from './pages/own-case.page.tsx'
import { confirmMovePage } from './pages/confirm-move.page.tsx'
import { takesCase } from './receipt.route.ts'

const refOf = (params: z.output<typeof takesCase>): CaseRef => ({ authority: params.authority, id: params.case })

interface Showing {
  readonly frame: Frame
  readonly ref: CaseRef
  readonly notice?: CaseNotice
  readonly status?: number
}

const show = async (shell: DeskShell, actor: Actor, { frame, ref, notice, status }: Showing): Promise<Answer> => {
  const viewed = await viewOwnCase(shell)(actor, ref)
  if (!viewed.ok) return { kind: 'refusal', refusal: viewed.refusal }
  const authority = await shell.authorities.byId(ref.authority)
  const told = notice !== undefined && isToldNow(viewed.value, notice, shell.clock()) ? notice : NOTHING
  return { kind: 'page', status: status ?? 200, ...ownCasePage(frame, { view: viewed.value, authority, notice: told }) }
}

const NOTHING: CaseNotice = { kind: 'none' }

/** That a step was taken is told while it is the last thing that happened, and just now. */
const isToldNow = ({ log, messages }: CaseView, notice: CaseNotice, now: Instant): boolean => {
  if (notice.kind === 'sent') return messages.some(({ id, sentAt }) => id === notice.message && isNews(sentAt, now))
  if (notice.kind !== 'moved') return true
  const last = log.at(-1)
  return last?.on === notice.on && isNews(last.at, now)
}

const noticeOf = ({ moved, sent }: { readonly moved?: string | undefined; readonly sent?: string | undefined }) => {
  if (sent !== undefined) return { kind: 'sent', message: sent } as const
  return moved === undefined ? NOTHING : ({ kind: 'moved', on: moved } as const)
}

/** An own case: state, next step, history, documents, answers. */
export const showOwnCase = (shell: DeskShell): Route =>
  defineRoute({
    method: 'GET',
    path: '/cases/:authority/:case',
    permission: may.seeCases,
    summary: 'shows an own case',
    takes: {
      params: takesCase,
      query: z.object({ moved: z.string().max(100).optional(), sent: z.string().max(40).optional() }),
    },
    answer: ({ actor, params, query, frame }) =>
      forActor(actor, (actor) => {
        return show(shell, actor, { frame, ref: refOf(params), notice: noticeOf(query) })
      }),
  })

/** Asks before a step that can't be taken back. */
export const showMove = (shell: DeskShell): Route =>
  defineRoute({
    method: 'GET',
    path: '/cases/:authority/:case/moves/:on',
    permission: may.moveCase,
    summary: 'asks before a step of an own case',
    takes: { params: takesCase.extend({ on: z.string().max(100) }) },
    answer: ({ actor, params, frame }) =>
      forActor(actor, async (actor) => {
        const viewed = await viewOwnCase(shell)(actor, refOf(params))
        if (!viewed.ok) return { kind: 'refusal', refusal: viewed.refusal }
        const move = viewed.value.moves.find(({ on }) => on === params.on)
        if (!move) return { kind: 'redirect', to: casePath(refOf(params)) }
        return { kind: 'page', ...confirmMovePage(frame, { view: viewed.value, move }) }
      }),
  })

type Brought = Readonly<Partial<Record<Need, string>>>

const broughtIn = (fields: readonly (readonly [string, string])[]): Brought =>
  Object.fromEntries(
    NEEDS.flatMap((need) => {
      const text = fieldOf(fields, need)
      return text === undefined ? [] : [[need, text.replaceAll('\r\n', '\n')]]
    }),
  )

/** Whether everything that was written stands in the case: a second tab may have answered with other words. */
const isKept = (view: CaseView, { seen, brings }: { readonly seen: number; readonly brings: Brought }): boolean =>
  Object.entries(brings).every(([kind, text]) =>
    view.texts.some((one) => one.seq === seen + 1 && one.kind === kind && one.text === text.trim()),
  )

/** Refusals after which there is no page to go back to. */
const ENDS: ReadonlySet<string> = new Set(['case/not-found', 'case/unknown-service', 'case/erased'])

/** Takes a step in an own case. What was written stays on the page where the step is not possible. */
export const sendMove = (shell: DeskShell): Route =>
  defineRoute({
    method: 'POST',
    repeat: { harmless: 'a move names the count of the case it was made from; the same move from there is made once' },
    path: '/cases/:authority/:case/moves',
    permission: may.moveCase,
    summary: 'takes a step in an own case',
    takes: { params: takesCase, form: z.object({ on: z.string().max(100) }) },
    answer: ({ actor, params, form, fields, frame }) =>
      forActor(actor, async (actor) => {
        const ref = refOf(params)
        const wish = { on: form.on, seen: count(fieldOf(fields, SEEN_FIELD)), brings: broughtIn(fields) }
        const moved = await moveCase(shell)(actor, { ...ref, side: 'applicant' }, wish)
        const done = `${casePath(ref)}?moved=${encodeURIComponent(form.on)}`
        if (moved.ok) {
          const viewed = await viewOwnCase(shell)(actor, ref)
          if (!viewed.ok || isKept(viewed.value, wish)) return { kind: 'redirect', to: done }
        } else if (ENDS.has(moved.refusal.code)) return { kind: 'refusal', refusal: moved.refusal }
        const need = !moved.ok && moved.refusal.code === 'case/needs' ? moved.refusal.need : null
        const told = { on: form.on, brings: wish.brings }
        const notice: CaseNotice = need === null ? { kind: 'changed', ...told } : { kind: 'missing', need, ...told }
        return show(shell, actor, { frame, ref, notice, status: need === null ? 409 : 422 })
      }),
  })

/** A file of an own case: a document of the authority, or what was sent along. */
export const showCaseFile = (shell: DeskShell): Route =>
  defineRoute({
    method: 'GET',
    path: '/cases/:authority/:case/files/:file',
    permission: may.seeCases,
    summary: 'opens a file of an own case',
    takes: { params: takesCase.extend({ file: anId }) },
    answer: ({ actor, params }) =>
      forActor(actor, async (actor) => {
        const ref = refOf(params)
        const viewed = await viewOwnCase(shell)(actor, ref)
        if (!viewed.ok) return { kind: 'refusal', refusal: viewed.refusal }
        const href = `${casePath(ref)}/files/${params.file}`
        const about = { caseRef: caseRefOf(ref), topics: mandateNames(viewed.value.service), href }
        const retrieved = await retrieveDocument(shell)(actor, about)
        if (!retrieved.ok) return { kind: 'refusal', refusal: retrieved.refusal }
        const opened = await openFile(shell)(actor, { ...ref, side: 'applicant' }, params.file)
        return opened.ok ? { kind: 'file', ...opened.value } : { kind: 'refusal', refusal: opened.refusal }
      }),
  })
