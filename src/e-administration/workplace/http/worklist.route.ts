import { z } from 'zod'
import { parseInstant } from '../../../kernel/clock.ts'
import { isId } from '../../../kernel/ids.ts'
import { type CaseCursor, type CasesShell, findNumber, listWork } from '../../../foundation/cases/index.ts'
import { may } from '../permissions.ts'
import { tooMany } from '../../../platform/http/index.ts'
import type { Answer, Route } from '../../../platform/http/words.ts'
import { isView, statesOf } from '../words.ts'
import { worklistPage } from './pages/worklist.page.tsx'
import { workplaceOf, worksOnCases } from './visit.ts'

const query = z.object({
  view: z.string().optional(),
  after: z.string().optional(),
  number: z.string().max(40).optional(),
})

const CURSOR = /^([^_]+)_(.+)$/

/** Where a page of the worklist starts, as it stands in the address; null where that text is none of ours. */
export const readCursor = (text: string | undefined): CaseCursor | null => {
  const [, at = '', id = ''] = CURSOR.exec(text ?? '') ?? []
  const changedAt = parseInstant(at)
  return changedAt !== null && isId(id) ? { changedAt, id } : null
}

/** The worklist of the own authority. A file number that is found leads to its case; who works on no case goes on to the permissions. */
export const worklistRoute = (shell: CasesShell): Route => ({
  method: 'GET',
  path: '/workplace',
  permission: may.enter,
  summary: 'Worklist of the own authority',
  takes: { query },
  answer: async (visit): Promise<Answer> => {
    const { view: wish = 'mine', after, number } = query.parse(visit.query)
    const view = isView(wish) ? wish : 'mine'
    const { actor, at } = workplaceOf(visit.actor)
    if (!worksOnCases(at)) return { kind: 'redirect', to: '/workplace/permissions' }
    if (number?.trim()) {
      const empty = await shell.limits.take([{ limit: 'number.account', of: actor.account }])
      if (empty) return { kind: 'refusal', refusal: tooMany(empty.seconds) }
    }
    const found = number?.trim() ? await findNumber(shell)(actor, at.authority, number) : null
    if (found) return { kind: 'redirect', to: `/workplace/cases/${found.id}` }
    const services = (await shell.services.current()).map((released) => released.service)
    const states = statesOf(view, services, at.functions)
    const page = await listWork(shell)(actor, {
      authority: at.authority,
      states,
      after: readCursor(after),
      waiting: view === 'waiting',
    })
    if (!page.ok) return { kind: 'refusal', refusal: page.refusal }
    const authority = await shell.authorities.byId(at.authority)
    const sought = number?.trim() || null
    const data = {
      view,
      page: page.value,
      services,
      authority: authority?.name ?? '',
      sought,
      continued: after !== undefined,
    }
    return { kind: 'page', ...worklistPage(visit.language, data) }
  },
})
