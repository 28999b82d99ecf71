import { z } from 'zod'
import type { Actor } from '../../../kernel/actor.ts'
import {
  acceptHelp,
  finishHelp,
  type Helping,
  openHelp,
  readHelpLink,
  settleConflict,
} from '../../../foundation/forms/index.ts'
import { type HelpRef, helpedPages, placeAfter } from '../../../foundation/forms/words.ts'
import type { Refusal } from '../../../kernel/result.ts'
import type { Frame } from '../../../platform/html/words.ts'
import { type Answer, defineRoute, type Route } from '../../../platform/http/words.ts'
import { addressOf } from '../domain/steps.ts'
import { may } from '../permissions.ts'
import type { DeskShell } from '../shell.ts'
import { type SavedPage, savePage } from '../verbs/save-page.ts'
import { type OpenedApplication, openApplication } from '../verbs/send-draft.ts'
import { anId, choicesIn, count, fieldOf, forActor, HELD_FIELD, LOOKED_FIELD, SEEN_FIELD, withPlace } from './entry.ts'
import { conflictPage } from './pages/conflict.page.tsx'
import { helpDonePage, helpEndedPage, helpFormPage, helpLinkPage, helpPage, ownPages } from './pages/help.page.tsx'
import { typedIn } from './refused.ts'

type Fields = readonly (readonly [string, string])[]

const takesHelp = z.object({ party: anId, help: anId })
const helpPath = ({ party, help }: HelpRef): string => `/konto/helfen/${party}/${help}`

/** What a link asks for. The service is named here and not in the mail: whoever reads this is signed in. */
export const showHelpLink = (shell: DeskShell): Route =>
  defineRoute({
    method: 'GET',
    path: '/konto/helfen',
    permission: may.help,
    summary: 'asks whether somebody wants to help with a draft',
    takes: { query: z.object({ token: z.string().max(300).default('') }) },
    answer: ({ actor, query, frame }) =>
      forActor(actor, async (actor) => {
        const read = await readHelpLink(shell)(actor, query.token)
        if (!read.ok) return { kind: 'refusal', refusal: read.refusal }
        const { helper, service, ...ref } = read.value
        if (helper.person !== null) return { kind: 'redirect', to: helpPath(ref) }
        const released = await shell.services.version(service.id, service.version)
        if (!released) return { kind: 'refusal', refusal: { code: 'form/help-link-used-up' } }
        return { kind: 'page', ...helpLinkPage(frame, { service: released.service, helper, token: query.token }) }
      }),
  })

/** Accepts to help. */
export const sendHelpLink = (shell: DeskShell): Route =>
  defineRoute({
    method: 'POST',
    repeat: { harmless: 'whoever accepted already is led to the draft, everybody else is refused' },
    path: '/konto/helfen',
    permission: may.help,
    summary: 'accepts to help with a draft',
    takes: { form: z.object({ token: z.string().max(300) }) },
    answer: ({ actor, form }) =>
      forActor(actor, async (actor) => {
        const accepted = await acceptHelp(shell)(actor, form.token)
        return accepted.ok
          ? { kind: 'redirect', to: helpPath(accepted.value) }
          : { kind: 'refusal', refusal: accepted.refusal }
      }),
  })

interface Opened extends Helping, OpenedApplication {
  readonly base: string
}

type Opening = { readonly ok: true; readonly value: Opened } | { readonly ok: false; readonly refusal: Refusal }

/** The draft that somebody helps with, as the helper who acts for its owner. Everything that is not there has ended. */
const openHelped = async (
  shell: DeskShell,
  actor: Actor,
  { ref, seen = null }: { readonly ref: HelpRef; readonly seen?: number | null },
): Promise<Opening> => {
  const helping = await openHelp(shell)(actor, ref)
  if (!helping.ok) return helping
  const opened = await openApplication(shell)(helping.value.actor, helping.value.helper.draft, seen)
  if (!opened.ok) return { ok: false, refusal: { code: 'form/help-ended' } }
  return { ok: true, value: { ...helping.value, ...opened.value, base: helpPath(ref) } }
}

const viewOf = ({ released, helper, draft, base }: Opened) => ({
  service: released.service,
  helper,
  answers: draft.answers,
  base,
})

/** What a helper may fill in. */
export const showHelp = (shell: DeskShell): Route =>
  defineRoute({
    method: 'GET',
    path: '/konto/helfen/:party/:help',
    permission: may.help,
    summary: 'shows what a helper fills in',
    takes: { params: takesHelp },
    answer: ({ actor, params, frame }) =>
      forActor(actor, async (actor) => {
        const opened = await openHelped(shell, actor, { ref: params })
        if (!opened.ok) return { kind: 'refusal', refusal: opened.refusal }
        return { kind: 'page', ...helpPage(frame, viewOf(opened.value)) }
      }),
  })

/** A page of the draft that a helper fills in; any other one leads back to what is theirs. */
export const showHelpPage = (shell: DeskShell): Route =>
  defineRoute({
    method: 'GET',
    path: '/konto/helfen/:party/:help/:page',
    permission: may.help,
    summary: 'shows a page of a draft to its helper',
    takes: { params: takesHelp.extend({ page: z.string() }) },
    answer: ({ actor, params, frame }) =>
      forActor(actor, async (actor) => {
        const opened = await openHelped(shell, actor, { ref: params })
        if (!opened.ok) return { kind: 'refusal', refusal: opened.refusal }
        const view = viewOf(opened.value)
        const page = ownPages(view).find((one) => addressOf(one) === params.page)
        if (page === undefined) return { kind: 'redirect', to: view.base }
        const { revision, scans } = opened.value.draft
        return { kind: 'page', ...helpFormPage(frame, { ...view, page, revision, scans }) }
      }),
  })

/** Where a helper goes from a page that was saved. */
const onward = (opened: Opened, address: string, { action, draft }: SavedPage): string => {
  const { base } = opened
  if ('path' in action) return withPlace(`${base}/${address}`, { place: placeAfter(draft.answers, action) })
  if (action.do === 'save') return base
  const pages = ownPages({ ...viewOf(opened), answers: draft.answers })
  const here = pages.findIndex((page) => addressOf(page) === address)
  const near = here < 0 ? undefined : pages[action.do === 'next' ? here + 1 : here - 1]
  return near === undefined ? base : `${base}/${addressOf(near)}`
}

interface NotSaved {
  readonly opened: Opened
  readonly address: string
  readonly frame: Frame
  readonly fields: Fields
}

const ended = (frame: Frame, fields: Fields): Answer => {
  const typed = typedIn(fields)
  if (typed.length === 0) return { kind: 'refusal', refusal: { code: 'form/help-ended' } }
  return { kind: 'page', status: 409, ...helpEndedPage(frame, typed) }
}

const notSaved = (
  { opened, address, frame, fields }: NotSaved,
  refusal: Extract<Awaited<ReturnType<ReturnType<typeof savePage>>>, { ok: false }>['refusal'],
): Answer => {
  if (refusal.code === 'form/changed-meanwhile') {
    const view = { service: opened.released.service, action: `${opened.base}/${address}`, ...refusal }
    return { kind: 'page', status: 409, ...conflictPage(frame, view) }
  }
  // The draft was sent, thrown away or closed to the helper: to them it is the same.
  const gone = ['form/help-ended', 'form/not-found', 'form/already-sent', 'form/expired'].includes(refusal.code)
  return gone ? ended(frame, fields) : { kind: 'refusal', refusal }
}

/** Saves a page as a helper: everything that was typed on it, and nothing else of the draft. */
export const sendHelpPage = (shell: DeskShell): Route =>
  defineRoute({
    method: 'POST',
    repeat: { harmless: 'answers are set, not added to; what others changed meanwhile is asked about' },
    path: '/konto/helfen/:party/:help/:page',
    permission: may.help,
    summary: 'saves a page of a draft as its helper',
    takes: {
      params: takesHelp.extend({ page: z.string() }),
      bodyBytes: 2 * shell.fileLimits.fileMostBytes + 5_000_000,
    },
    answer: ({ actor, params, fields, uploads, frame }) =>
      forActor(actor, async (actor) => {
        const seen = count(fieldOf(fields, SEEN_FIELD))
        const found = await openHelped(shell, actor, { ref: params, seen })
        if (!found.ok) return ended(frame, fields)
        const opened = found.value
        const { draft, helper } = opened
        const { service } = opened.released
        const only = helpedPages(service.form, helper)
        const page = only.find((one) => addressOf(one) === params.page)
        if (page === undefined) return { kind: 'redirect', to: opened.base }
        const sent = { opened, address: params.page, frame, fields }
        const held = fieldOf(fields, HELD_FIELD)
        if (held !== undefined) {
          const looked = count(fieldOf(fields, LOOKED_FIELD))
          const settlement = { held, choices: choicesIn(fields), looked, only }
          const settled = await settleConflict(shell)(opened.actor, draft.id, settlement)
          return settled.ok
            ? { kind: 'redirect', to: `${opened.base}/${params.page}` }
            : notSaved(sent, settled.refusal)
        }
        const saved = await savePage(shell)(opened.actor, { service, draft, page, seen, fields, uploads, only })
        if (!saved.ok) return notSaved(sent, saved.refusal)
        const { problems, appeared, raw, action, refusal, draft: now } = saved.value
        if (refusal !== null) return { kind: 'refusal', refusal }
        if (problems.length === 0 && (action.do !== 'next' || appeared.length === 0))
          return { kind: 'redirect', to: onward(opened, params.page, saved.value) }
        const view = { ...viewOf(opened), answers: now.answers, page, revision: now.revision, scans: draft.scans }
        const status = problems.length > 0 ? 422 : 200
        return { kind: 'page', status, ...helpFormPage(frame, { ...view, problems, raw, appeared }) }
      }),
  })

/** Says that the helper is done. */
export const sendHelpDone = (shell: DeskShell): Route =>
  defineRoute({
    method: 'POST',
    repeat: { harmless: 'who is done is done; the owner is told once' },
    path: '/konto/helfen/:party/:help/fertig',
    permission: may.help,
    summary: 'says that a helper is done',
    takes: { params: takesHelp },
    answer: ({ actor, params, frame }) =>
      forActor(actor, async (actor) => {
        const done = await finishHelp(shell)(actor, params)
        return done.ok ? { kind: 'page', ...helpDonePage(frame) } : { kind: 'refusal', refusal: done.refusal }
      }),
  })
