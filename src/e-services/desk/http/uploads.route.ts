import { z } from 'zod'
import type { UnfinishedUpload } from '../../../foundation/forms/draft-words.ts'
import { addPart, beginUpload, uploadState } from '../../../foundation/forms/index.ts'
import { type Answer, defineRoute, type Route } from '../../../platform/http/words.ts'
import { may } from '../permissions.ts'
import type { DeskShell } from '../shell.ts'
import { finishUpload } from '../verbs/finish-upload.ts'
import { unlessMayPrepare } from '../verbs/send-draft.ts'
import { anId, forActor } from './entry.ts'

/** A part, and room for what is around it. */
const PART_BYTES = 9_000_000

const takesDraft = z.object({ draft: anId })
const takesUpload = takesDraft.extend({ upload: anId })
const bytes = z.coerce.number().int().min(0)

const told = ({ id, arrivedBytes, sizeBytes }: UnfinishedUpload, status = 200): Answer => ({
  kind: 'json',
  status,
  value: { upload: id, offset: arrivedBytes, size: sizeBytes },
})

/** Begins to send a file in parts; for a script, which falls back to the ordinary form. */
export const beginUploadRoute = (shell: DeskShell): Route =>
  defineRoute({
    method: 'POST',
    path: '/desk/drafts/:draft/uploads',
    permission: may.apply,
    summary: 'begins to send a file of a draft in parts',
    repeat: { harmless: 'the key that its sender chose makes the upload what it is' },
    takes: {
      params: takesDraft,
      form: z.object({
        path: z.string().max(300),
        name: z.string().max(500),
        size: bytes.min(1),
        key: z.string().min(8).max(60),
      }),
    },
    answer: ({ actor, params, form }) =>
      forActor(actor, async (actor) => {
        const barred = await unlessMayPrepare(shell)(actor, params.draft)
        if (barred) return { kind: 'refusal', refusal: barred }
        const wish = { draft: params.draft, path: form.path, name: form.name, sizeBytes: form.size, key: form.key }
        const begun = await beginUpload(shell)(actor, wish)
        if (!begun.ok) return { kind: 'refusal', refusal: begun.refusal }
        return { kind: 'json', status: 201, value: { upload: begun.value, offset: 0, size: form.size } }
      }),
  })

/** How much of a file has arrived. */
export const showUpload = (shell: DeskShell): Route =>
  defineRoute({
    method: 'GET',
    path: '/desk/drafts/:draft/uploads/:upload',
    permission: may.apply,
    summary: 'says how much of a file that is sent in parts has arrived',
    takes: { params: takesUpload },
    answer: ({ actor, params }) =>
      forActor(actor, async (actor) => {
        const barred = await unlessMayPrepare(shell)(actor, params.draft)
        if (barred) return { kind: 'refusal', refusal: barred }
        const state = await uploadState(shell)(actor, params)
        return state.ok ? told(state.value) : { kind: 'refusal', refusal: state.refusal }
      }),
  })

/** Takes in a part that begins exactly where the last one ended; else says where that is. */
export const sendPart = (shell: DeskShell): Route =>
  defineRoute({
    method: 'POST',
    path: '/desk/drafts/:draft/uploads/:upload',
    permission: may.apply,
    summary: 'takes in a part of a file of a draft',
    repeat: { harmless: 'a part that does not begin where the last one ended changes nothing' },
    takes: { params: takesUpload, form: z.object({ offset: bytes }), bodyBytes: PART_BYTES },
    answer: ({ actor, params, form, uploads }) =>
      forActor(actor, async (actor) => {
        const barred = await unlessMayPrepare(shell)(actor, params.draft)
        if (barred) return { kind: 'refusal', refusal: barred }
        const content = uploads[0]?.content
        const at = { ...params, offset: form.offset }
        const now = content ? await addPart(shell)(actor, { ...at, content }) : await uploadState(shell)(actor, at)
        if (!now.ok) return { kind: 'refusal', refusal: now.refusal }
        const end = form.offset + (content?.sizeBytes ?? 0)
        return told(now.value, now.value.arrivedBytes === end ? 200 : 409)
      }),
  })

/** Makes a file that has arrived as a whole an answer of the draft. What is wrong with it is told in one sentence. */
export const finishUploadRoute = (shell: DeskShell): Route =>
  defineRoute({
    method: 'POST',
    path: '/desk/drafts/:draft/uploads/:upload/finish',
    permission: may.apply,
    summary: 'makes a file that was sent in parts an answer of a draft',
    repeat: { harmless: 'the file has the id of its upload, and an answer names it once' },
    takes: { params: takesUpload },
    answer: ({ actor, params, language }) =>
      forActor(actor, async (actor) => {
        const finished = await finishUpload(shell)(actor, params, language)
        if (!finished.ok) return { kind: 'refusal', refusal: finished.refusal }
        const { problem } = finished.value
        return { kind: 'json', status: problem === null ? 200 : 422, value: { problem } }
      }),
  })
