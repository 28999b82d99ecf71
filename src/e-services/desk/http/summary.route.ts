import { z } from 'zod'
import { type Actor, reaches } from '../../../kernel/actor.ts'
import { type Id, isId, newId } from '../../../kernel/ids.ts'
import { viewOwnCase } from '../../../foundation/cases/index.ts'
import { closeDraft, helpersOfDraft } from '../../../foundation/forms/index.ts'
import { visiblePages, problemsByPage } from '../../../foundation/forms/words.ts'
import type { Frame } from '../../../platform/html/words.ts'
import { type Answer, defineRoute, type Route } from '../../../platform/http/words.ts'
import { may } from '../permissions.ts'
import type { DeskShell } from '../shell.ts'
import { openApplication, sendDraft } from '../verbs/send-draft.ts'
import {
  anId,
  BY_POST_FIELD,
  count,
  draftPath,
  fieldOf,
  forActor,
  stepUpPath,
  receiptPath,
  SEEN_FIELD,
} from './entry.ts'
import { summaryPage } from './pages/summary.page.tsx'
import { refused } from './refused.ts'

interface Showing {
  readonly actor: Actor
  readonly id: Id
  readonly frame: Frame
  /** Why it is shown again instead of being sent. */
  readonly because?: 'changed' | 'incomplete'
}

const STATUS = { changed: 409, incomplete: 422 } as const

const summary = async (shell: DeskShell, { actor, id, frame, because }: Showing): Promise<Answer> => {
  const opened = await openApplication(shell)(actor, id)
  if (!opened.ok) return refused(frame, opened.refusal)
  const { draft, released } = opened.value
  const { service } = released
  return {
    kind: 'page',
    status: because === undefined ? 200 : STATUS[because],
    ...summaryPage(frame, {
      service,
      draft,
      authority: await shell.authorities.byId(draft.authority),
      problems: problemsByPage(service.form, draft.answers),
      pages: visiblePages(service.form, draft.answers),
      changed: because === 'changed',
      maySend: reaches(actor.level, service.trust.submit),
      key: newId(),
      helpers: await helpersOfDraft(shell)(actor, draft.id),
    }),
  }
}

/** A draft whose case is there was sent, but something went wrong before it was closed: that is done now. */
const closedLate = async (shell: DeskShell, actor: Actor, id: Id): Promise<string | null> => {
  const opened = await openApplication(shell)(actor, id)
  if (!opened.ok) return null
  const ref = { authority: opened.value.draft.authority, id }
  const there = await viewOwnCase(shell)(actor, ref)
  if (!there.ok) return null
  await closeDraft(shell)(actor, id, { authority: ref.authority })
  return receiptPath(ref)
}

/** Everything that was answered, before it is sent. */
export const showSummary = (shell: DeskShell): Route =>
  defineRoute({
    method: 'GET',
    path: '/desk/drafts/:draft/summary',
    permission: may.apply,
    summary: 'shows everything before an application is sent',
    takes: { params: z.object({ draft: anId }) },
    answer: ({ actor, params, frame }) =>
      forActor(actor, async (actor) => {
        const receipt = await closedLate(shell, actor, params.draft)
        if (receipt !== null) return { kind: 'redirect', to: receipt }
        return summary(shell, { actor, id: params.draft, frame })
      }),
  })

/** Sends the application. Sent twice it is one case, and both times the same receipt. */
export const sendApplication = (shell: DeskShell): Route =>
  defineRoute({
    method: 'POST',
    repeat: { harmless: 'the case has the id of its draft: there is one, with one receipt' },
    path: '/desk/drafts/:draft/send',
    permission: may.apply,
    summary: 'sends an application to the authority',
    takes: { params: z.object({ draft: anId }) },
    answer: ({ actor, params, fields, frame, idempotencyKey }) =>
      forActor(actor, async (actor) => {
        const sent = await sendDraft(shell)(actor, params.draft, {
          seen: count(fieldOf(fields, SEEN_FIELD)),
          byPost: fieldOf(fields, BY_POST_FIELD) !== undefined,
          key: idempotencyKey !== null && isId(idempotencyKey) ? idempotencyKey : newId(),
        })
        if (sent.ok) return { kind: 'redirect', to: receiptPath(sent.value) }
        const { refusal } = sent
        const showing = { actor, id: params.draft, frame }
        if (refusal.code === 'http/higher-level')
          return { kind: 'redirect', to: stepUpPath(refusal.level, draftPath(params.draft, 'summary')) }
        if (refusal.code === 'desk/not-as-seen') return summary(shell, { ...showing, because: 'changed' })
        if (refusal.code === 'case/answers-incomplete') return summary(shell, { ...showing, because: 'incomplete' })
        return refused(frame, refusal)
      }),
  })
