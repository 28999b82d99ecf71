import { z } from 'zod'
import { discardDraft, openDraftFile } from '../../../foundation/forms/index.ts'
import { defineRoute, type Route } from '../../../platform/http/words.ts'
import { may } from '../permissions.ts'
import type { DeskShell } from '../shell.ts'
import { openApplication, unlessMayPrepare } from '../verbs/send-draft.ts'
import { anId, forActor } from './entry.ts'
import { discardPage } from './pages/discard.page.tsx'
import { refused } from './refused.ts'

const takesDraft = z.object({ draft: anId })

/** Asks before a draft is thrown away. */
export const showDiscard = (shell: DeskShell): Route =>
  defineRoute({
    method: 'GET',
    path: '/desk/drafts/:draft/discard',
    permission: may.apply,
    summary: 'asks before a draft is deleted',
    takes: { params: takesDraft },
    answer: ({ actor, params, frame }) =>
      forActor(actor, async (actor) => {
        const opened = await openApplication(shell)(actor, params.draft)
        if (!opened.ok) return refused(frame, opened.refusal)
        const { draft, released } = opened.value
        return { kind: 'page', ...discardPage(frame, { draft, service: released.service }) }
      }),
  })

/** Throws a draft away; one that is gone already is as good. */
export const sendDiscard = (shell: DeskShell): Route =>
  defineRoute({
    method: 'POST',
    repeat: { harmless: 'a draft that is gone already is as good' },
    path: '/desk/drafts/:draft/discard',
    permission: may.apply,
    summary: 'deletes a draft with its files',
    takes: { params: takesDraft },
    answer: ({ actor, params, frame, at }) =>
      forActor(actor, async (actor) => {
        const barred = await unlessMayPrepare(shell)(actor, params.draft)
        if (barred) return refused(frame, barred)
        const done = await discardDraft(shell)(actor, params.draft)
        const gone = done.ok || done.refusal.code === 'form/not-found' || done.refusal.code === 'form/expired'
        return gone ? { kind: 'redirect', to: `/konto/vorgaenge?discarded=${at}` } : refused(frame, done.refusal)
      }),
  })

/** A file of a draft, to look at what was uploaded. */
export const showDraftFile = (shell: DeskShell): Route =>
  defineRoute({
    method: 'GET',
    path: '/desk/drafts/:draft/files/:file',
    permission: may.apply,
    summary: 'opens a file of a draft',
    takes: { params: takesDraft.extend({ file: anId }) },
    answer: ({ actor, params, frame }) =>
      forActor(actor, async (actor) => {
        const barred = await unlessMayPrepare(shell)(actor, params.draft)
        if (barred) return refused(frame, barred)
        const opened = await openDraftFile(shell)(actor, params.draft, params.file)
        return opened.ok ? { kind: 'file', ...opened.value } : refused(frame, opened.refusal)
      }),
  })
