import type { Refusal } from '../../../kernel/result.ts'
import type { DraftRefusal } from '../../../foundation/forms/draft-words.ts'
import type { Frame } from '../../../platform/html/words.ts'
import type { Answer } from '../../../platform/http/words.ts'
import { casePath } from './entry.ts'
import { sentPage } from './pages/sent.page.tsx'

type Fields = readonly (readonly [string, string])[]

const isSent = (refusal: Refusal): refusal is Extract<DraftRefusal, { code: 'form/already-sent' }> =>
  refusal.code === 'form/already-sent'

/** What was typed into a form, without what the form itself brought along. */
export const typedIn = (fields: Fields): readonly string[] =>
  fields.flatMap(([name, text]) =>
    name.startsWith('--') || name === 'do' || name === 'form-token' || text.trim() === '' ? [] : [text],
  )

/**
 * Tells a refusal. A link to a draft that was sent leads to its case; who still typed something into an old page sees it
 * once more, so that it is not lost.
 */
export const refused = (frame: Frame, refusal: Refusal, fields: Fields = []): Answer => {
  if (!isSent(refusal)) return { kind: 'refusal', refusal }
  const path = casePath({ authority: refusal.authority, id: refusal.draft })
  const typed = typedIn(fields)
  if (typed.length === 0) return { kind: 'redirect', to: path }
  return { kind: 'page', status: 409, ...sentPage(frame, { path, typed }) }
}
