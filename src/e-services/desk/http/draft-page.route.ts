import { z } from 'zod'
import { unfinishedUploads } from '../../../foundation/forms/index.ts'
import { checkAnswers, firstPage, stepOf } from '../../../foundation/forms/words.ts'
import { defineRoute, type Route } from '../../../platform/http/words.ts'
import { addressOf, pageAt } from '../domain/steps.ts'
import { may } from '../permissions.ts'
import type { DeskShell } from '../shell.ts'
import { openApplication } from '../verbs/send-draft.ts'
import { anId, draftPath, forActor } from './entry.ts'
import { draftPage } from './pages/draft.page.tsx'
import { refused } from './refused.ts'

/** A draft without a page: its first one. */
export const showDraft = (shell: DeskShell): Route =>
  defineRoute({
    method: 'GET',
    path: '/desk/drafts/:draft',
    permission: may.apply,
    summary: 'goes to the first page of a draft',
    takes: { params: z.object({ draft: anId }) },
    answer: ({ actor, params, frame }) =>
      forActor(actor, async (actor) => {
        const opened = await openApplication(shell)(actor, params.draft)
        if (!opened.ok) return refused(frame, opened.refusal)
        const { draft, released } = opened.value
        const first = firstPage(released.service.form, draft.answers)
        return { kind: 'redirect', to: draftPath(draft.id, first ? addressOf(first) : 'summary') }
      }),
  })

/** A page of a draft; one that there is not, or that is not asked, is the first one. With `check` its mistakes are told. */
export const showDraftPage = (shell: DeskShell): Route =>
  defineRoute({
    method: 'GET',
    path: '/desk/drafts/:draft/:page',
    permission: may.apply,
    summary: 'shows a page of the form of a draft',
    takes: { params: z.object({ draft: anId, page: z.string() }), query: z.object({ check: z.string().optional() }) },
    answer: ({ actor, params, query, frame }) =>
      forActor(actor, async (actor) => {
        const opened = await openApplication(shell)(actor, params.draft)
        if (!opened.ok) return refused(frame, opened.refusal)
        const { draft, released } = opened.value
        const { service } = released
        const page = pageAt(service.form, params.page)
        const at = page && stepOf(service.form, draft.answers, page)
        if (page === null || at === null) {
          const first = firstPage(service.form, draft.answers)
          return { kind: 'redirect', to: draftPath(draft.id, first ? addressOf(first) : 'summary') }
        }
        const problems = query.check === undefined ? [] : checkAnswers(service.form, draft.answers, page)
        const unfinished = await unfinishedUploads(shell)(actor, draft.id)
        return {
          kind: 'page',
          ...draftPage(frame, { service, draft, scans: draft.scans, unfinished, page, problems, at }),
        }
      }),
  })
