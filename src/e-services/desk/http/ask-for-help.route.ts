import { z } from 'zod'
import type { Actor } from '../../../kernel/actor.ts'
import { type Id, isId, newId } from '../../../kernel/ids.ts'
import { normalEmail } from '../../../foundation/account/words.ts'
import { askForHelp, endHelp, helpersOfDraft } from '../../../foundation/forms/index.ts'
import { helpState, visiblePages } from '../../../foundation/forms/words.ts'
import { isMailAddress } from '../../../platform/mail/index.ts'
import type { Frame } from '../../../platform/html/words.ts'
import { type Answer, defineRoute, type Route } from '../../../platform/http/words.ts'
import { helperTexts as t } from '../help-texts.ts'
import { may } from '../permissions.ts'
import type { DeskShell } from '../shell.ts'
import { type OpenedApplication, openApplication } from '../verbs/send-draft.ts'
import { anId, draftPath, fieldOf, forActor } from './entry.ts'
import { helpersPage, type TypedInvitation } from './pages/ask-for-help.page.tsx'
import { refused } from './refused.ts'

const takesDraft = z.object({ draft: anId })

const NOTHING: TypedInvitation = { email: '', parts: false, pages: [] }

interface Showing {
  readonly actor: Actor
  readonly frame: Frame
  readonly opened: OpenedApplication
  readonly typed: TypedInvitation
  readonly asked: boolean
}

const shown = async (shell: DeskShell, { actor, frame, opened, typed, asked }: Showing): Promise<Answer> => {
  const { draft, released } = opened
  const helpers = await helpersOfDraft(shell)(actor, draft.id)
  const { service } = released
  const wrong = typed.emailProblem !== undefined || typed.partsProblem !== undefined
  return {
    kind: 'page',
    status: wrong ? 422 : 200,
    ...helpersPage(frame, {
      service,
      draft,
      pages: visiblePages(service.form, draft.answers),
      helpers: helpers.map((helper) => ({ helper, state: helpState(helper, shell.clock()) })),
      typed,
      asked,
      key: newId(),
    }),
  }
}

/** Who helps with a draft, and the form that asks somebody. */
export const showHelpers = (shell: DeskShell): Route =>
  defineRoute({
    method: 'GET',
    path: '/desk/drafts/:draft/helpers',
    permission: may.askForHelp,
    summary: 'shows who helps with a draft, and asks somebody to',
    takes: { params: takesDraft, query: z.object({ asked: z.string().optional() }) },
    answer: ({ actor, params, query, frame }) =>
      forActor(actor, async (actor) => {
        const opened = await openApplication(shell)(actor, params.draft)
        if (!opened.ok) return refused(frame, opened.refusal)
        const asked = query.asked !== undefined
        return shown(shell, { actor, frame, opened: opened.value, typed: NOTHING, asked })
      }),
  })

/** What was typed, with what is wrong with it; only pages that there are count. */
const readInvitation = (
  fields: readonly (readonly [string, string])[],
  known: readonly string[],
): { readonly typed: TypedInvitation; readonly email: string | null } => {
  const text = fieldOf(fields, 'email') ?? ''
  const normal = normalEmail(text)
  const email = normal !== null && isMailAddress(normal) ? normal : null
  const parts = fieldOf(fields, 'what') === 'parts'
  const ticked = fields.flatMap(([name, value]) => (name === 'page' && known.includes(value) ? [value] : []))
  const typed = { email: text.slice(0, 200), parts, pages: [...new Set(ticked)] }
  return {
    email,
    typed: {
      ...typed,
      ...(email === null ? { emailProblem: t.emailWrong } : {}),
      ...(parts && ticked.length === 0 ? { partsProblem: t.partsMissing } : {}),
    },
  }
}

const keyOf = (key: string | null): Id => (key !== null && isId(key) ? key : newId())

/** Asks somebody by mail to help with a draft. */
export const sendHelpers = (shell: DeskShell): Route =>
  defineRoute({
    method: 'POST',
    repeat: { harmless: 'the hidden key of the form makes the invitation: there is one, with one mail' },
    path: '/desk/drafts/:draft/helpers',
    permission: may.askForHelp,
    summary: 'asks somebody by mail to help with a draft',
    takes: { params: takesDraft },
    answer: ({ actor, params, fields, frame, language, network, idempotencyKey }) =>
      forActor(actor, async (actor) => {
        const opened = await openApplication(shell)(actor, params.draft)
        if (!opened.ok) return refused(frame, opened.refusal)
        const { draft, released } = opened.value
        const known = visiblePages(released.service.form, draft.answers).map(({ id }) => id)
        const { typed, email } = readInvitation(fields, known)
        if (email === null || typed.partsProblem !== undefined)
          return shown(shell, { actor, frame, opened: opened.value, typed, asked: false })
        const pages = typed.parts ? typed.pages : 'all'
        const wish = { draft: draft.id, email, pages, language, network, key: keyOf(idempotencyKey) } as const
        const asked = await askForHelp(shell)(actor, wish)
        return asked.ok
          ? { kind: 'redirect', to: `${draftPath(draft.id, 'helpers')}?asked` }
          : refused(frame, asked.refusal)
      }),
  })

/** Ends a help at once. */
export const sendEndHelp = (shell: DeskShell): Route =>
  defineRoute({
    method: 'POST',
    repeat: { harmless: 'a help that has ended already is as good' },
    path: '/desk/drafts/:draft/helpers/end',
    permission: may.askForHelp,
    summary: 'ends the help with a draft',
    takes: { params: takesDraft, form: z.object({ helper: anId }) },
    answer: ({ actor, params, form, frame }) =>
      forActor(actor, async (actor) => {
        const ended = await endHelp(shell)(actor, { draft: params.draft, help: form.helper })
        return ended.ok ? { kind: 'redirect', to: draftPath(params.draft, 'helpers') } : refused(frame, ended.refusal)
      }),
  })
