import { z } from 'zod'
import { type Actor, partyOf } from '../../../kernel/actor.ts'
import { discardUpload, settleConflict, unfinishedUploads } from '../../../foundation/forms/index.ts'
import type { SavingRefusal } from '../../../foundation/forms/index.ts'
import { type Id, isId } from '../../../kernel/ids.ts'
import { ACTION_FIELD, type FormPage, firstPage, stopAfter } from '../../../foundation/forms/words.ts'
import type { Frame } from '../../../platform/html/words.ts'
import { type Answer, defineRoute, type Route, type Visit } from '../../../platform/http/words.ts'
import { addressOf, pageAt } from '../domain/steps.ts'
import { may } from '../permissions.ts'
import type { DeskShell } from '../shell.ts'
import { type OpenedApplication, openApplication } from '../verbs/send-draft.ts'
import { type SavedPage, savePage } from '../verbs/save-page.ts'
import {
  anId,
  choicesIn,
  count,
  DISCARD_UPLOAD,
  draftPath,
  fieldOf,
  forActor,
  HELD_FIELD,
  LOOKED_FIELD,
  SEEN_FIELD,
  withPlace,
} from './entry.ts'
import { conflictPage } from './pages/conflict.page.tsx'
import { draftPage } from './pages/draft.page.tsx'
import { refused } from './refused.ts'

/** Room for what is around the files. */
const TYPED_BYTES = 5_000_000

type Fields = Visit<unknown, unknown, unknown>['fields']

interface Sent {
  readonly opened: OpenedApplication
  readonly address: string
  readonly frame: Frame
  readonly fields: Fields
}

/** What the person wanted: the next or previous page, a break, or the same page with another entry. */
const onward = (page: FormPage, { released }: OpenedApplication, { action, draft }: SavedPage): string => {
  if (action.do === 'save') return `/konto/vorgaenge?saved=${draft.id}`
  const stop = stopAfter(released.service.form, draft.answers, { page, action })
  if (stop === null) return draftPath(draft.id, 'summary')
  return withPlace(draftPath(draft.id, addressOf(stop.page)), stop)
}

const notSaved = ({ opened, address, frame, fields }: Sent, refusal: SavingRefusal): Answer => {
  if (refusal.code !== 'form/changed-meanwhile') return refused(frame, refusal, fields)
  const { service } = opened.released
  const view = { service, action: draftPath(opened.draft.id, address), ...refusal }
  return { kind: 'page', status: 409, ...conflictPage(frame, view) }
}

/** The unfinished upload that somebody wants to be rid of. */
const droppedUpload = (fields: Fields): Id | null => {
  const pressed = fieldOf(fields, ACTION_FIELD) ?? ''
  const id = pressed.slice(DISCARD_UPLOAD.length)
  return pressed.startsWith(DISCARD_UPLOAD) && isId(id) ? id : null
}

/** Saves what was held back with what was chosen, and shows the page as it is then. */
const settle = async (shell: DeskShell, actor: Actor, sent: Sent & { readonly held: string }): Promise<Answer> => {
  const { opened, address, fields, held } = sent
  const looked = count(fieldOf(fields, LOOKED_FIELD))
  const settled = await settleConflict(shell)(actor, opened.draft.id, { held, choices: choicesIn(fields), looked })
  return settled.ok ? { kind: 'redirect', to: draftPath(opened.draft.id, address) } : notSaved(sent, settled.refusal)
}

/** Saves a page of a draft: everything that was typed, right or wrong; then goes where the button said. */
export const sendDraftPage = (shell: DeskShell): Route =>
  defineRoute({
    method: 'POST',
    repeat: { harmless: 'answers are set, not added to; what others changed meanwhile is asked about' },
    path: '/desk/drafts/:draft/:page',
    permission: may.apply,
    summary: 'saves a page of the form of a draft',
    takes: {
      params: z.object({ draft: anId, page: z.string() }),
      bodyBytes: 2 * shell.fileLimits.fileMostBytes + TYPED_BYTES,
    },
    answer: ({ actor, params, fields, uploads, frame }) =>
      forActor(actor, async (actor) => {
        const seen = count(fieldOf(fields, SEEN_FIELD))
        const opened = await openApplication(shell)(actor, params.draft, seen)
        if (!opened.ok) return refused(frame, opened.refusal, fields)
        const { draft, released } = opened.value
        const { service } = released
        const page = pageAt(service.form, params.page)
        if (page === null) {
          const first = firstPage(service.form, draft.answers)
          return { kind: 'redirect', to: draftPath(draft.id, first ? addressOf(first) : 'summary') }
        }
        const sent = { opened: opened.value, address: params.page, frame, fields }
        const held = fieldOf(fields, HELD_FIELD)
        if (held !== undefined) return settle(shell, actor, { ...sent, held })
        const dropped = droppedUpload(fields)
        if (dropped !== null) await discardUpload(shell)(partyOf(actor), { draft: draft.id, upload: dropped })
        const saved = await savePage(shell)(actor, { service, draft, page, seen, fields, uploads })
        if (!saved.ok) return notSaved(sent, saved.refusal)
        const { problems, appeared, raw, action, refusal } = saved.value
        if (refusal !== null) return refused(frame, refusal)
        if (dropped !== null) return { kind: 'redirect', to: draftPath(draft.id, params.page) }
        if (problems.length === 0 && (action.do !== 'next' || appeared.length === 0))
          return { kind: 'redirect', to: onward(page, opened.value, saved.value) }
        const now = await openApplication(shell)(actor, draft.id)
        const scans = now.ok ? now.value.draft.scans : draft.scans
        const unfinished = await unfinishedUploads(shell)(actor, draft.id)
        const again = { service, draft: saved.value.draft, scans, unfinished, page, problems, raw, appeared }
        return { kind: 'page', status: problems.length > 0 ? 422 : 200, ...draftPage(frame, again) }
      }),
  })
