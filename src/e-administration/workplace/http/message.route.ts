import { z } from 'zod'
import {
  type CasesShell,
  messageErrors,
  readMessage,
  settleMessages,
  viewCase,
  writeMessage,
} from '../../../foundation/cases/index.ts'
import type { Actor } from '../../../kernel/actor.ts'
import { type Id, isId, newId } from '../../../kernel/ids.ts'
import type { Language } from '../../../kernel/texts.ts'
import { joinDate } from '../../../platform/html/index.ts'
import type { Answer, Route } from '../../../platform/http/words.ts'
import { may } from '../permissions.ts'
import { type MessageForm, messagePage } from './pages/message.page.tsx'
import { workplaceOf } from './visit.ts'

const anId = z.string().refine(isId)
const params = z.object({ case: anId })
const settling = z.object({ seen: anId })
const sending = z.object({ to: z.string().max(40).default(''), seen: z.string().max(40).default('') })

/** Room for what is around the files. */
const TYPED_BYTES = 1_000_000

const idOf = (text: string | null): Id | null => (text !== null && isId(text) ? text : null)

interface Showing extends Pick<MessageForm, 'to' | 'key' | 'typed' | 'errors' | 'hadFiles'> {
  readonly actor: Actor
  readonly ref: { readonly authority: Id; readonly id: Id }
  readonly language: Language
}

const show = async (shell: CasesShell, { actor, ref, language, ...form }: Showing): Promise<Answer> => {
  const view = await viewCase(shell)(actor, ref)
  if (!view.ok) return { kind: 'refusal', refusal: view.refusal }
  const around = { view: view.value, at: `/workplace/cases/${ref.id}`, fileMostBytes: shell.fileLimits.fileMostBytes }
  const status = form.errors.length > 0 ? 422 : 200
  return { kind: 'page', status, ...messagePage(language, { ...form, ...around }) }
}

/** Asks what to write to the parties of a case. */
export const showMessageRoute = (shell: CasesShell): Route => ({
  method: 'GET',
  path: '/workplace/cases/:case/message',
  permission: may.write,
  summary: 'Asks what to write to the parties of a case of the own authority',
  takes: { params, query: z.object({ to: z.string().max(40).optional() }) },
  answer: (visit) => {
    const { actor, at } = workplaceOf(visit.actor)
    const ref = { authority: at.authority, id: params.parse(visit.params).case }
    const { to = '' } = z.object({ to: z.string().optional() }).parse(visit.query)
    const typed = { title: '', text: '', until: '' }
    return show(shell, { actor, ref, language: visit.language, to, key: newId(), typed, errors: [], hadFiles: false })
  },
})

/** Writes to the parties of a case, with files. What was typed stays where something is wrong with it. */
export const sendMessageRoute = (shell: CasesShell): Route => ({
  method: 'POST',
  path: '/workplace/cases/:case/message',
  repeat: { harmless: 'the same form with the same words is one message, by its key' },
  permission: may.write,
  summary: 'Writes to the parties of a case of the own authority',
  takes: { params, form: sending, bodyBytes: 2 * shell.fileLimits.fileMostBytes + TYPED_BYTES },
  answer: async (visit): Promise<Answer> => {
    const { actor, at } = workplaceOf(visit.actor)
    const { language, fields, uploads } = visit
    const ref = { authority: at.authority, id: params.parse(visit.params).case }
    const { to, seen } = sending.parse(visit.form)
    const key = idOf(visit.idempotencyKey) ?? newId()
    const read = await readMessage(shell)({ side: 'staff', fields, uploads })
    const errors = messageErrors('staff', read, language)
    if (errors.length > 0) {
      const { raw } = read
      const [day = '', month = '', year = ''] = ['day', 'month', 'year'].map((part) => raw[`until--${part}`])
      const typed = { title: raw['title'] ?? '', text: raw['text'] ?? '', until: joinDate({ day, month, year }) }
      return show(shell, { actor, ref, language, to, key, typed, errors, hadFiles: read.files.length > 0 })
    }
    const wish = { key, answers: read.answers, to: idOf(to), seen: idOf(seen) }
    const written = await writeMessage(shell)(actor, { ...ref, side: 'staff' }, { wish, files: read.files })
    if (!written.ok) return { kind: 'refusal', refusal: written.refusal }
    return { kind: 'redirect', to: `/workplace/cases/${ref.id}?sent#messages` }
  },
})

/** Says that what the parties wrote so far needs no answer. */
export const settleMessagesRoute = (shell: CasesShell): Route => ({
  method: 'POST',
  path: '/workplace/cases/:case/message/settle',
  repeat: { harmless: 'what needs no answer needs none a second time, and what came later still waits' },
  permission: may.write,
  summary: 'Says that the messages of a case need no answer',
  takes: { params, form: settling },
  answer: async (visit): Promise<Answer> => {
    const { actor, at } = workplaceOf(visit.actor)
    const ref = { authority: at.authority, id: params.parse(visit.params).case }
    const settled = await settleMessages(shell)(actor, ref, settling.parse(visit.form).seen)
    if (!settled.ok) return { kind: 'refusal', refusal: settled.refusal }
    return { kind: 'redirect', to: `/workplace/cases/${ref.id}` }
  },
})
