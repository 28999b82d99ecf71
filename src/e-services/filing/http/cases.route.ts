import { z } from 'zod'
import { parseInstant } from '../../../kernel/clock.ts'
import { isId } from '../../../kernel/ids.ts'
import { say } from '../../../kernel/texts.ts'
import {
  ALL_OWN,
  type CaseView,
  listOwn,
  openFile,
  type OwnCursor,
  viewOwnCase,
} from '../../../foundation/cases/index.ts'
import { caseRefOf, mandateNames, type OwnCase } from '../../../foundation/cases/words.ts'
import { retrieveDocument } from '../../../foundation/mailbox/index.ts'
import { toOutside } from '../../../foundation/forms/words.ts'
import { defineRoute, type Route } from '../../../platform/http/words.ts'
import { may } from '../permissions.ts'
import type { FilingShell } from '../shell.ts'
import { aCase, aMoment, anId, forActor } from './answers.ts'
import { caseHref } from './application.route.ts'

const aLine = z.object({
  case: aCase,
  number: z.string(),
  service: z.string(),
  version: z.int(),
  status: z.string().meta({ description: 'one of the six federal states' }),
  state: z.string(),
  next: z.string(),
  due: z.iso.date().nullable(),
  openedAt: aMoment,
  changedAt: aMoment,
  href: z.string(),
})

const lineOf = (line: OwnCase): z.output<typeof aLine> => ({
  case: { authority: line.authority, id: line.id },
  number: line.number,
  service: line.service,
  version: line.version,
  status: line.status,
  state: line.state,
  next: line.next,
  due: line.due,
  openedAt: line.openedAt,
  changedAt: line.changedAt,
  href: caseHref(line),
})

const aCursor = z.string().transform((text, context): OwnCursor => {
  const [moment = '', id = ''] = text.split('_', 2)
  const at = parseInstant(moment)
  if (isId(id) && at !== null) return { order: 'changed', at, id }
  context.addIssue('a place in the list')
  return z.NEVER
})

const nextOf = (next: OwnCursor | null): string | null =>
  next === null ? null : `/api/v1/cases?after=${encodeURIComponent(`${next.at}_${next.id}`)}`

/** The cases of the party that the key or the session acts for, last changed first. */
export const showCases = (shell: FilingShell): Route =>
  defineRoute({
    method: 'GET',
    path: '/api/v1/cases',
    permission: may.seeCases,
    summary: 'lists own cases, last changed first',
    takes: { query: z.object({ after: aCursor.optional() }) },
    program: { gets: z.object({ cases: z.array(aLine), next: z.string().nullable() }) },
    answer: ({ actor, query }) =>
      forActor(actor, async (actor) => {
        const page = await listOwn(shell)(actor, { ...ALL_OWN, after: query.after ?? null })
        const cases = page.rows.flatMap((row) => (row.kind === 'case' ? [lineOf(row.line)] : []))
        return { kind: 'json', value: { cases, next: nextOf(page.next) } }
      }),
  })

const aFile = z.object({ name: z.string(), mediaType: z.string(), size: z.int(), from: z.string(), href: z.string() })
const anEntry = z.object({ at: aMoment, on: z.string(), to: z.string(), by: z.string().nullable(), text: z.string() })
const aWholeCase = z.object({
  case: aCase,
  number: z.string(),
  service: z.string(),
  version: z.int(),
  state: z.string(),
  stateText: z.string(),
  answers: z.record(z.string(), z.unknown()),
  history: z.array(anEntry),
  files: z.array(aFile),
})

/** Who acted for whom stands with each entry of the history, as on the page. */
const wholeCase = ({ row, service, answers, log, texts, files }: CaseView): z.output<typeof aWholeCase> => {
  const ref = { authority: row.authority, id: row.id }
  const state = service.workflow.states.find(({ id }) => id === row.state)
  return {
    case: ref,
    number: row.number,
    service: row.service,
    version: row.version,
    state: row.state,
    stateText: state ? say(state.label, 'de') : row.state,
    answers: toOutside(service.form, answers),
    history: log.map(({ seq, at, on, to }) => {
      const written = texts.filter((text) => text.seq === seq)
      const by = written.find(({ kind }) => kind === 'doer')?.text ?? null
      const said = written.filter(({ kind }) => kind !== 'doer').map(({ text }) => text)
      return { at, on, to, by, text: said.join('\n\n') }
    }),
    files: files.map(({ id, name, mediaType, sizeBytes, origin }) => ({
      name,
      mediaType,
      size: sizeBytes,
      from: origin,
      href: `${caseHref(ref)}/files/${id}`,
    })),
  }
}

const takesCase = z.object({ authority: anId, case: anId })

/** One own case. */
export const showCase = (shell: FilingShell): Route =>
  defineRoute({
    method: 'GET',
    path: '/api/v1/cases/:authority/:case',
    permission: may.seeCases,
    summary: 'shows an own case with answers, history and files',
    takes: { params: takesCase },
    program: { gets: aWholeCase },
    answer: ({ actor, params }) =>
      forActor(actor, async (actor) => {
        const viewed = await viewOwnCase(shell)(actor, { authority: params.authority, id: params.case })
        if (!viewed.ok) return { kind: 'refusal', refusal: viewed.refusal }
        return { kind: 'json', value: wholeCase(viewed.value) }
      }),
  })

/** A file of an own case. */
export const showFile = (shell: FilingShell): Route =>
  defineRoute({
    method: 'GET',
    path: '/api/v1/cases/:authority/:case/files/:file',
    permission: may.seeCases,
    summary: 'opens a file of an own case',
    takes: { params: takesCase.extend({ file: anId }) },
    program: { gets: z.unknown().meta({ description: 'the bytes of the file' }) },
    answer: ({ actor, params }) =>
      forActor(actor, async (actor) => {
        const ref = { authority: params.authority, id: params.case }
        const viewed = await viewOwnCase(shell)(actor, ref)
        if (!viewed.ok) return { kind: 'refusal', refusal: viewed.refusal }
        // A document that a message has brought is retrieved by this, whoever does it, under the address that the message names.
        const href = `/cases/${ref.authority}/${ref.id}/files/${params.file}`
        const about = { caseRef: caseRefOf(ref), topics: mandateNames(viewed.value.service), href }
        const retrieved = await retrieveDocument(shell)(actor, about)
        if (!retrieved.ok) return { kind: 'refusal', refusal: retrieved.refusal }
        const opened = await openFile(shell)(actor, { ...ref, side: 'applicant' }, params.file)
        if (!opened.ok) return { kind: 'refusal', refusal: opened.refusal }
        return { kind: 'file', ...opened.value }
      }),
  })
