import { z } from 'zod'
import { type Answer, defineRoute, type Route } from '../../../platform/http/words.ts'
import { anApplication } from '../domain/envelope.ts'
import { FILE_KINDS, MOST_ROWS } from '../domain/rows.ts'
import { may } from '../permissions.ts'
import type { FilingShell } from '../shell.ts'
import { sendBatch } from '../verbs/send-batch.ts'
import { type BatchView, viewBatch } from '../verbs/view-batch.ts'
import { aCase, aMoment, anId, forActor } from './answers.ts'
import { caseHref } from './application.route.ts'

const BODY_BYTES = 8_000_000

const aRow = z.object({
  row: z.int(),
  reference: z.string().nullable(),
  outcome: z.enum(['waiting', 'accepted', 'refused']),
  case: aCase.nullable(),
  number: z.string().nullable(),
  href: z.string().nullable(),
  refusal: z.unknown().meta({ description: 'what a single application would have been told' }),
})

const aBatch = z.object({
  id: z.uuid(),
  service: z.string(),
  sentAt: aMoment,
  endedAt: aMoment.nullable().meta({ description: 'null while rows wait' }),
  rows: z.int(),
  accepted: z.int(),
  refused: z.int(),
  report: z.array(aRow),
  next: z.string().nullable(),
})

const batchHref = (id: string): string => `/api/v1/batches/${id}`

const told = ({ report, next, ...batch }: BatchView): z.output<typeof aBatch> => ({
  ...batch,
  report: report.map((row) => ({ ...row, href: row.case && caseHref(row.case) })),
  next: next === null ? null : `${batchHref(batch.id)}?after=${next}`,
})

/** Takes in a file with up to 500 applications; the report says what becomes of each. */
export const sendApplications = (shell: FilingShell): Route =>
  defineRoute({
    method: 'POST',
    path: '/api/v1/services/:service/applications/batch',
    permission: may.file,
    repeat: 'once',
    summary: `files up to ${MOST_ROWS} applications of one file, a JSON array or one JSON value a line`,
    takes: { params: z.object({ service: z.string().max(100) }), bodyBytes: BODY_BYTES },
    program: {
      accepts: [...FILE_KINDS],
      sends: z.array(anApplication),
      gets: z.object({ id: z.uuid(), href: z.string() }),
    },
    answer: ({ actor, params, sent, language }) =>
      forActor(actor, async (actor): Promise<Answer> => {
        const batch = await sendBatch(shell)(actor, { service: params.service, text: sent?.text ?? '', language })
        if (!batch.ok) return { kind: 'refusal', refusal: batch.refusal }
        const href = batchHref(batch.value)
        return { kind: 'json', status: 202, location: href, value: { id: batch.value, href } }
      }),
  })

/** How far a file is, and what became of its rows. */
export const showBatch = (shell: FilingShell): Route =>
  defineRoute({
    method: 'GET',
    path: '/api/v1/batches/:batch',
    permission: may.file,
    summary: 'says how far a file is, and what became of each of its applications',
    takes: {
      params: z.object({ batch: anId }),
      query: z.object({ after: z.coerce.number().int().min(0).max(MOST_ROWS).default(0) }),
    },
    program: { gets: aBatch },
    answer: ({ actor, params, query }) =>
      forActor(actor, async (actor) => {
        const viewed = await viewBatch(shell)(actor, params.batch, query.after)
        return viewed.ok ? { kind: 'json', value: told(viewed.value) } : { kind: 'refusal', refusal: viewed.refusal }
      }),
  })
