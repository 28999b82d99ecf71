import { z } from 'zod'
import { ok, type Result } from '../../../kernel/result.ts'
import { type Answer, defineRoute, type Route, type SentText } from '../../../platform/http/words.ts'
import { anApplication, type SentApplication } from '../domain/envelope.ts'
import { readAs, readJson } from '../domain/read-json.ts'
import { may } from '../permissions.ts'
import type { FilingShell } from '../shell.ts'
import { lookInto } from '../verbs/attachments.ts'
import { fileApplication } from '../verbs/file-application.ts'
import type { FiledCase, FilingRefusal } from '../words.ts'
import { aCase, forActor } from './answers.ts'

/** Answers and files of one application, and what is around them. */
const BODY_BYTES = 120_000_000

/** The field of a form with files that holds the application. */
const FIELD = 'application'

const aFiling = z.object({ case: aCase, number: z.string(), href: z.string() })

const readApplication = (
  sent: SentText | null,
  fields: readonly (readonly [string, string])[],
): Result<{ readonly text: string; readonly application: SentApplication }, FilingRefusal> => {
  const text = sent?.text ?? fields.find(([name]) => name === FIELD)?.[1] ?? ''
  const json = readJson(text)
  if (!json.ok) return json
  const application = readAs(anApplication, json.value)
  return application.ok ? ok({ text, application: application.value }) : application
}

/** The address of a case for programs. */
export const caseHref = ({ authority, id }: FiledCase['case']): string => `/api/v1/cases/${authority}/${id}`

/** Files one application for the party that the key or the session acts for. */
export const sendOneApplication = (shell: FilingShell): Route =>
  defineRoute({
    method: 'POST',
    path: '/api/v1/services/:service/applications',
    permission: may.file,
    repeat: 'once',
    summary: 'files an application; with files as a form whose field application holds the JSON',
    takes: { params: z.object({ service: z.string().max(100) }), bodyBytes: BODY_BYTES },
    program: { accepts: ['application/json'], sends: anApplication, gets: aFiling },
    answer: ({ actor, params, sent, fields, uploads, language, idempotencyKey }) =>
      forActor(actor, async (actor): Promise<Answer> => {
        const read = readApplication(sent, fields)
        if (!read.ok) return { kind: 'refusal', refusal: read.refusal }
        const { text, application } = read.value
        const files = await lookInto(shell)(uploads, { given: application.answers, language })
        if (!files.ok) return { kind: 'refusal', refusal: files.refusal }
        const { attachments, print, take } = files.value
        const filed = await fileApplication(shell)(actor, {
          service: params.service,
          application,
          key: application.reference === undefined ? `key ${idempotencyKey}` : `reference ${application.reference}`,
          content: `${text}\n${print}`,
          attachments,
          take,
          language,
        })
        if (!filed.ok) return { kind: 'refusal', refusal: filed.refusal }
        const { number, again } = filed.value
        const href = caseHref(filed.value.case)
        return {
          kind: 'json',
          status: again ? 200 : 201,
          location: href,
          value: { case: filed.value.case, number, href },
        }
      }),
  })
