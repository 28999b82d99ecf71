import { z } from 'zod'
import { deliveriesOfCase, printDeliveries } from '../../../foundation/mailbox/index.ts'
import { settleNotOpened } from '../../../foundation/cases/index.ts'
import { caseRefOf } from '../../../foundation/cases/words.ts'
import { isId } from '../../../kernel/ids.ts'
import { defineRoute, type Route } from '../../../platform/http/words.ts'
import { may } from '../permissions.ts'
import type { WorkplaceShell } from '../shell.ts'
import { workplaceOf } from './visit.ts'

const params = z.object({ case: z.string().refine(isId) })

/** The printed proof of every official delivery of a case of the own authority. */
export const deliveriesPdfRoute = (shell: WorkplaceShell): Route =>
  defineRoute({
    method: 'GET',
    path: '/workplace/cases/:case/zustellung.pdf',
    permission: may.see,
    summary: 'The proof of the official deliveries of a case, as a PDF document',
    takes: { params },
    answer: async (visit) => {
      const { actor, at } = workplaceOf(visit.actor)
      const ref = caseRefOf({ authority: at.authority, id: visit.params.case })
      const found = await deliveriesOfCase(shell)(actor, at.authority, ref)
      const proof = await printDeliveries(shell)(found, visit.language)
      if (!proof.ok) return { kind: 'refusal', refusal: { code: 'case/not-found' } }
      return { kind: 'file', ...proof.value, mediaType: 'application/pdf', inline: true }
    },
  })

/** The same as data, for other programs. */
export const deliveriesJsonRoute = (shell: WorkplaceShell): Route =>
  defineRoute({
    method: 'GET',
    path: '/workplace/cases/:case/zustellung.json',
    permission: may.see,
    summary: 'The proof of the official deliveries of a case, as data',
    takes: { params },
    answer: async (visit) => {
      const { actor, at } = workplaceOf(visit.actor)
      const ref = caseRefOf({ authority: at.authority, id: visit.params.case })
      const deliveries = await deliveriesOfCase(shell)(actor, at.authority, ref)
      if (deliveries.length === 0) return { kind: 'refusal', refusal: { code: 'case/not-found' } }
      return { kind: 'json', value: { deliveries } }
    },
  })

/** Says that a decision which nobody opened was served in another way. */
export const servedRoute = (shell: WorkplaceShell): Route =>
  defineRoute({
    method: 'POST',
    path: '/workplace/cases/:case/served',
    repeat: { harmless: 'what was served otherwise is so a second time, too' },
    permission: may.write,
    summary: 'Says that a decision which nobody opened was served in another way',
    takes: { params },
    answer: async (visit) => {
      const { actor, at } = workplaceOf(visit.actor)
      const ref = { authority: at.authority, id: visit.params.case }
      const settled = await settleNotOpened(shell)(actor, ref)
      if (!settled.ok) return { kind: 'refusal', refusal: settled.refusal }
      return { kind: 'redirect', to: `/workplace/cases/${ref.id}` }
    },
  })
