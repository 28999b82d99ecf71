import { z } from 'zod'
import type { Actor } from '../../../kernel/actor.ts'
import { type Id, isId, newId } from '../../../kernel/ids.ts'
import {
  messageErrors,
  readMessage,
  type OwnThread,
  viewOwnThread,
  writeMessage,
} from '../../../foundation/cases/index.ts'
import type { CaseRef } from '../../../foundation/cases/words.ts'
import { tooMany } from '../../../platform/http/index.ts'
import { type Answer, defineRoute, type Route } from '../../../platform/http/words.ts'
import type { Frame } from '../../../platform/html/words.ts'
import { may } from '../permissions.ts'
import type { DeskShell } from '../shell.ts'
import { casePath, fieldOf, forActor } from './entry.ts'
import { writePage, type WriteView } from './pages/write.page.tsx'
import { takesCase } from './receipt.route.ts'

/** Room for what is around the files. */
const TYPED_BYTES = 1_000_000

const refOf = (params: z.output<typeof takesCase>): CaseRef => ({ authority: params.authority, id: params.case })

const messageIn = ({ messages }: OwnThread, to: string | undefined) =>
  messages.find(({ id, role }) => id === to && role !== 'applicant') ?? null

const FRESH: Pick<WriteView, 'text' | 'errors' | 'hadFiles'> = { text: '', errors: [], hadFiles: false }

interface Showing extends Pick<WriteView, 'text' | 'errors' | 'hadFiles'> {
  readonly frame: Frame
  readonly ref: CaseRef
  readonly to: string | undefined
  readonly key: Id
  readonly status: number
}

const show = async (shell: DeskShell, actor: Actor, showing: Showing): Promise<Answer> => {
  const { frame, ref, to, status, ...typed } = showing
  const thread = await viewOwnThread(shell)(actor, ref)
  if (!thread.ok) return { kind: 'refusal', refusal: thread.refusal }
  const authority = (await shell.authorities.byId(ref.authority))?.name ?? ''
  const { fileMostBytes } = shell.fileLimits
  const around = { thread: thread.value, at: casePath(ref), authority, to: messageIn(thread.value, to), fileMostBytes }
  return { kind: 'page', status, ...writePage(frame, { ...around, ...typed }) }
}

/** Asks what a party wants to write to the authority of its case. */
export const showWrite = (shell: DeskShell): Route =>
  defineRoute({
    method: 'GET',
    path: '/cases/:authority/:case/nachricht',
    permission: may.write,
    summary: 'asks what to write to the authority of an own case',
    takes: { params: takesCase, query: z.object({ to: z.string().max(40).optional() }) },
    answer: ({ actor, params, query, frame }) =>
      forActor(actor, (actor) =>
        show(shell, actor, { ...FRESH, frame, ref: refOf(params), to: query.to, key: newId(), status: 200 }),
      ),
  })

const keyOf = (text: string | null): Id => (text !== null && isId(text) ? text : newId())

/** Writes to the authority of an own case, with files. What was typed stays where something is wrong with it. */
export const sendWrite = (shell: DeskShell): Route =>
  defineRoute({
    method: 'POST',
    path: '/cases/:authority/:case/nachricht',
    repeat: { harmless: 'the same form with the same words is one message, by its key' },
    permission: may.write,
    summary: 'writes to the authority of an own case',
    takes: { params: takesCase, bodyBytes: 2 * shell.fileLimits.fileMostBytes + TYPED_BYTES },
    answer: ({ actor, params, fields, uploads, frame, idempotencyKey }) =>
      forActor(actor, async (actor) => {
        const ref = refOf(params)
        const key = keyOf(idempotencyKey)
        const to = fieldOf(fields, 'to')
        const read = await readMessage(shell)({ side: 'applicant', fields, uploads })
        const errors = messageErrors('applicant', read, frame.language)
        if (errors.length > 0) {
          const text = read.raw['text'] ?? ''
          const hadFiles = read.files.length > 0
          return show(shell, actor, { frame, ref, to, key, status: 422, text, errors, hadFiles })
        }
        const empty = await shell.limits.take([{ limit: 'message.account', of: actor.account }])
        if (empty) return { kind: 'refusal', refusal: tooMany(empty.seconds) }
        const wish = { key, answers: read.answers, to: to !== undefined && isId(to) ? to : null, seen: null }
        const written = await writeMessage(shell)(actor, { ...ref, side: 'applicant' }, { wish, files: read.files })
        if (!written.ok) return { kind: 'refusal', refusal: written.refusal }
        const back = wish.to === null ? `${casePath(ref)}?sent=${written.value}` : `/konto/postfach/${wish.to}?sent`
        return { kind: 'redirect', to: back }
      }),
  })
