import { z } from 'zod'
import { confirmGrant, listGrantsOf, revokeGrant, showGrant } from '../../../foundation/cases/index.ts'
import { isId } from '../../../kernel/ids.ts'
import type { Route } from '../../../platform/http/words.ts'
import { may } from '../permissions.ts'
import type { WorkplaceShell } from '../shell.ts'
import { grantFrame } from './grant-frame.ts'
import { grantPage, grantsPage } from './pages/grants.page.tsx'
import { workplaceOf } from './visit.ts'

const oneId = z.string().refine(isId)
const params = z.object({ grant: oneId })
const query = z.object({ before: oneId.optional() })

/** The reading grants of the own authority. */
export const grantsRoute = (shell: WorkplaceShell): Route => ({
  method: 'GET',
  path: '/workplace/grants',
  permission: may.giveGrants,
  summary: 'Reading grants of the own authority',
  takes: { query },
  answer: async (visit) => {
    const { actor, at } = workplaceOf(visit.actor)
    const { before = null } = query.parse(visit.query)
    const found = await listGrantsOf(shell)(actor, at.authority, before)
    if (!found.ok) return { kind: 'refusal', refusal: found.refusal }
    const data = { ...found.value, continued: before !== null }
    return { kind: 'page', ...grantsPage(await grantFrame(shell, visit), data) }
  },
})

/** A reading grant of the own authority and what was read under it. */
export const grantRoute = (shell: WorkplaceShell): Route => ({
  method: 'GET',
  path: '/workplace/grants/:grant',
  permission: may.giveGrants,
  summary: 'A reading grant of the own authority and what was read under it',
  takes: { params },
  answer: async (visit) => {
    const { actor, at } = workplaceOf(visit.actor)
    const found = await showGrant(shell)(actor, { ...at, ...params.parse(visit.params) })
    if (!found.ok) return { kind: 'refusal', refusal: found.refusal }
    return { kind: 'page', ...grantPage(await grantFrame(shell, visit), found.value) }
  },
})

const change = (verb: {
  readonly word: string
  readonly does: ReturnType<typeof confirmGrant>
  readonly summary: string
}): Route => ({
  method: 'POST',
  repeat: { harmless: 'a grant is confirmed once and ended once; afterwards it says so' },
  path: `/workplace/grants/:grant/${verb.word}`,
  permission: may.giveGrants,
  summary: verb.summary,
  takes: { params },
  answer: async (visit) => {
    const { actor, at } = workplaceOf(visit.actor)
    const { grant } = params.parse(visit.params)
    const done = await verb.does(actor, { authority: at.authority, grant })
    return done.ok ? { kind: 'redirect', to: `/workplace/grants/${grant}` } : { kind: 'refusal', refusal: done.refusal }
  },
})

/** Confirms a grant as the second person. */
export const confirmGrantRoute = (shell: WorkplaceShell): Route =>
  change({ word: 'confirm', does: confirmGrant(shell), summary: 'Confirms a reading grant as the second person' })

/** Ends a grant at once. */
export const revokeGrantRoute = (shell: WorkplaceShell): Route =>
  change({ word: 'revoke', does: revokeGrant(shell), summary: 'Ends a reading grant at once' })
