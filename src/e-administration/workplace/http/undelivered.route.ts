import { z } from 'zod'
import type { Route } from '../../../platform/http/words.ts'
import { may } from '../permissions.ts'
import type { WorkplaceShell } from '../shell.ts'
import { undeliveredPage } from './pages/undelivered.page.tsx'
import { workplaceOf } from './visit.ts'

const JOB = /^[0-9a-f-]{36}$/
const query = z.object({ after: z.string().regex(JOB).optional(), resent: z.coerce.number().int().min(0).optional() })
const form = z.object({ job: z.string().regex(JOB) })

/** What the own authority sent and nobody took. */
export const undeliveredRoute = (shell: WorkplaceShell): Route => ({
  method: 'GET',
  path: '/workplace/undelivered',
  permission: may.resend,
  summary: 'What the own authority could not deliver',
  takes: { query },
  answer: async (visit) => {
    const { after = null, resent } = query.parse(visit.query)
    const { at } = workplaceOf(visit.actor)
    const page = await shell.deliveries.undelivered(at.authority, after)
    const authority = await shell.authorities.byId(at.authority)
    const data = { page, resent, continued: after !== null, authority: authority?.name ?? '', titleOf: shell.jobTitle }
    return { kind: 'page', ...undeliveredPage(visit.language, data) }
  },
})

/** Has one of them tried again. Twice is once: a job that is in its queue again is no longer here. */
export const resendRoute = (shell: WorkplaceShell): Route => ({
  method: 'POST',
  repeat: { harmless: 'a job that is back in its queue is not put there again' },
  path: '/workplace/undelivered/resend',
  permission: may.resend,
  summary: 'Has something that was not delivered tried again',
  takes: { form },
  answer: async (visit) => {
    const { at } = workplaceOf(visit.actor)
    const count = await shell.deliveries.resend(at.authority, [form.parse(visit.form).job])
    return { kind: 'redirect', to: `/workplace/undelivered?resent=${count}` }
  },
})
