import { z } from 'zod'
import { type CasesShell, confirmRun, stopRun, viewRetention, viewRun } from '../../../foundation/cases/index.ts'
import { type Id, isId } from '../../../kernel/ids.ts'
import type { Answer, Route } from '../../../platform/http/words.ts'
import { may } from '../permissions.ts'
import { confirmRunPage, runPage } from './pages/run.page.tsx'
import { retentionPage } from './pages/retention.page.tsx'
import { workplaceOf } from './visit.ts'

const anId = z.string().refine(isId)
const params = z.object({ run: anId })
const DONE = ['confirmedNow', 'stoppedNow', 'held', 'released', 'answered'] as const
const done = z.enum(DONE).optional().catch(undefined)
const listQuery = z.object({ run: anId.optional(), hold: anId.optional(), done })
const runQuery = z.object({ after: anId.optional(), done })

/** What was just done, as the next page says it. */
export type RetentionDone = (typeof DONE)[number]

const runPath = (run: Id): string => `/workplace/retention/runs/${run}`

/** Runs and holds of the own authority. */
export const retentionRoute = (shell: CasesShell): Route => ({
  method: 'GET',
  path: '/workplace/retention',
  permission: may.keepRecords,
  summary: 'Runs that delete cases of the own authority, and its holds',
  takes: { query: listQuery },
  answer: async (visit): Promise<Answer> => {
    const { actor, at } = workplaceOf(visit.actor)
    const query = listQuery.parse(visit.query)
    const before = { run: query.run ?? null, hold: query.hold ?? null }
    const view = await viewRetention(shell)(actor, at.authority, before)
    if (!view.ok) return { kind: 'refusal', refusal: view.refusal }
    const authority = (await shell.authorities.byId(at.authority))?.name ?? ''
    return { kind: 'page', ...retentionPage(visit.language, { authority, view: view.value, done: query.done }) }
  },
})

/** A run with its cases: what somebody looks through before confirming it. */
export const runRoute = (shell: CasesShell): Route => ({
  method: 'GET',
  path: '/workplace/retention/runs/:run',
  permission: may.keepRecords,
  summary: 'Preview of a run: its cases, without names',
  takes: { params, query: runQuery },
  answer: async (visit): Promise<Answer> => {
    const { actor, at } = workplaceOf(visit.actor)
    const { run } = params.parse(visit.params)
    const query = runQuery.parse(visit.query)
    const view = await viewRun(shell)(actor, { authority: at.authority, run }, query.after ?? null)
    if (!view.ok) return { kind: 'refusal', refusal: view.refusal }
    const services = (await shell.services.current()).map((released) => released.service)
    const data = { view: view.value, services, done: query.done, continued: query.after !== undefined }
    return { kind: 'page', ...runPage(visit.language, data) }
  },
})

/** Asks once more before a run is confirmed. */
export const showConfirmRoute = (shell: CasesShell): Route => ({
  method: 'GET',
  path: '/workplace/retention/runs/:run/confirm',
  permission: may.keepRecords,
  summary: 'Asks before a run is confirmed',
  takes: { params },
  answer: async (visit): Promise<Answer> => {
    const { actor, at } = workplaceOf(visit.actor)
    const { run } = params.parse(visit.params)
    const view = await viewRun(shell)(actor, { authority: at.authority, run }, null)
    if (!view.ok) return { kind: 'refusal', refusal: view.refusal }
    return { kind: 'page', ...confirmRunPage(visit.language, view.value.run) }
  },
})

const decide =
  (verb: typeof confirmRun | typeof stopRun, told: RetentionDone) =>
  (shell: CasesShell): Route['answer'] =>
  async (visit) => {
    const { actor, at } = workplaceOf(visit.actor)
    const { run } = params.parse(visit.params)
    const decided = await verb(shell)(actor, { authority: at.authority, run })
    if (!decided.ok) return { kind: 'refusal', refusal: decided.refusal }
    return { kind: 'redirect', to: `${runPath(run)}?done=${told}` }
  }

/** Confirms a run; a second click changes nothing. */
export const confirmRoute = (shell: CasesShell): Route => ({
  method: 'POST',
  repeat: { harmless: 'a run is confirmed once; afterwards it is confirmed already' },
  path: '/workplace/retention/runs/:run/confirm',
  permission: may.keepRecords,
  summary: 'Confirms a run',
  takes: { params },
  answer: decide(confirmRun, 'confirmedNow')(shell),
})

/** Stops a run; a second click changes nothing. */
export const stopRoute = (shell: CasesShell): Route => ({
  method: 'POST',
  repeat: { harmless: 'a run is stopped once; afterwards it is stopped already' },
  path: '/workplace/retention/runs/:run/stop',
  permission: may.keepRecords,
  summary: 'Stops a run',
  takes: { params },
  answer: decide(stopRun, 'stoppedNow')(shell),
})
