import { z } from 'zod'
import {
  CASE_REFUSALS,
  type CasesShell,
  holdCase,
  recordArchiveAnswer,
  releaseHold,
  viewKept,
} from '../../../foundation/cases/index.ts'
import { ARCHIVE_ANSWERS } from '../../../foundation/cases/words.ts'
import { parseDay } from '../../../kernel/clock.ts'
import { isId, newId } from '../../../kernel/ids.ts'
import { say } from '../../../kernel/texts.ts'
import { joinDate } from '../../../platform/html/index.ts'
import type { Answer, Route } from '../../../platform/http/words.ts'
import { may } from '../permissions.ts'
import { holdPage } from './pages/hold.page.tsx'
import { workplaceOf } from './visit.ts'

const anId = z.string().refine(isId)
const ofCase = z.object({ case: anId })
const ofHold = z.object({ hold: anId })
const part = z.string().max(8).default('')
const holdForm = z.object({
  reason: z.string().max(5000).default(''),
  'until--day': part,
  'until--month': part,
  'until--year': part,
})
const archiveForm = z.object({ answer: z.enum(ARCHIVE_ANSWERS), run: anId })

/** Asks why a case shall stay, and until when. */
export const showHoldRoute = (shell: CasesShell): Route => ({
  method: 'GET',
  path: '/workplace/retention/cases/:case/hold',
  permission: may.keepRecords,
  summary: 'Asks for the reason of a hold',
  takes: { params: ofCase },
  answer: async (visit): Promise<Answer> => {
    const { actor, at } = workplaceOf(visit.actor)
    const ref = { authority: at.authority, id: ofCase.parse(visit.params).case }
    const kept = await viewKept(shell)(actor, ref)
    if (!kept.ok) return { kind: 'refusal', refusal: kept.refusal }
    const form = { number: kept.value.number, case: ref.id, key: newId(), reason: '', until: '', errors: [] }
    return { kind: 'page', ...holdPage(visit.language, form) }
  },
})

const FIELD: Readonly<Record<string, 'reason' | 'until'>> = { 'case/hold-reason': 'reason', 'case/hold-until': 'until' }

/** Puts a hold on a case; what was typed wrong is shown again. */
export const holdRoute = (shell: CasesShell): Route => ({
  method: 'POST',
  repeat: 'once',
  path: '/workplace/retention/cases/:case/hold',
  permission: may.keepRecords,
  summary: 'Puts a hold on a case',
  takes: { params: ofCase, form: holdForm },
  answer: async (visit): Promise<Answer> => {
    const { actor, at } = workplaceOf(visit.actor)
    const ref = { authority: at.authority, id: ofCase.parse(visit.params).case }
    const form = holdForm.parse(visit.form)
    const until = joinDate({ day: form['until--day'], month: form['until--month'], year: form['until--year'] })
    const last = until === '' ? null : parseDay(until)
    const key = visit.idempotencyKey ?? newId()
    // A text that is no day is refused like a day that is over.
    const noDay = until !== '' && last === null
    const held = noDay
      ? ({ ok: false, refusal: { code: 'case/hold-until' } } as const)
      : await holdCase(shell)(actor, ref, { reason: form.reason, until: last, key })
    if (held.ok) return { kind: 'redirect', to: '/workplace/retention?done=held' }
    const field = FIELD[held.refusal.code]
    const kept = field && (await viewKept(shell)(actor, ref))
    if (!field || !kept?.ok) return { kind: 'refusal', refusal: held.refusal }
    const told = CASE_REFUSALS[`case/hold-${field}`]
    const errors = [{ field: field === 'until' ? 'until' : field, text: say(told, visit.language) }]
    const shown = { number: kept.value.number, case: ref.id, key, reason: form.reason, until, errors }
    return { kind: 'page', status: told.status, ...holdPage(visit.language, shown) }
  },
})

/** Releases a hold; a second click changes nothing. */
export const releaseRoute = (shell: CasesShell): Route => ({
  method: 'POST',
  repeat: { harmless: 'a hold is released once; afterwards there is none to release' },
  path: '/workplace/retention/holds/:hold/release',
  permission: may.keepRecords,
  summary: 'Releases a hold',
  takes: { params: ofHold },
  answer: async (visit): Promise<Answer> => {
    const { actor, at } = workplaceOf(visit.actor)
    const released = await releaseHold(shell)(actor, at.authority, ofHold.parse(visit.params).hold)
    if (!released.ok) return { kind: 'refusal', refusal: released.refusal }
    return { kind: 'redirect', to: '/workplace/retention?done=released' }
  },
})

/** Records what the archive answered to the offer of a case. */
export const archiveRoute = (shell: CasesShell): Route => ({
  method: 'POST',
  repeat: { harmless: 'the first answer stands; the same one again changes nothing' },
  path: '/workplace/retention/cases/:case/archive',
  permission: may.keepRecords,
  summary: 'Records the answer of the archive about a case',
  takes: { params: ofCase, form: archiveForm },
  answer: async (visit): Promise<Answer> => {
    const { actor, at } = workplaceOf(visit.actor)
    const ref = { authority: at.authority, id: ofCase.parse(visit.params).case }
    const { answer, run } = archiveForm.parse(visit.form)
    const recorded = await recordArchiveAnswer(shell)(actor, ref, answer)
    if (!recorded.ok) return { kind: 'refusal', refusal: recorded.refusal }
    return { kind: 'redirect', to: `/workplace/retention/runs/${run}?done=answered` }
  },
})
