import { z } from 'zod'
import type { Actor } from '../../../kernel/actor.ts'
import { type Instant, parseInstant } from '../../../kernel/clock.ts'
import { type Id, isId } from '../../../kernel/ids.ts'
import { listOwn, type OwnCase } from '../../../foundation/cases/index.ts'
import type { Service } from '../../../foundation/cases/words.ts'
import { findDraft, listDrafts } from '../../../foundation/forms/index.ts'
import { defineRoute, type Route } from '../../../platform/http/words.ts'
import { may } from '../permissions.ts'
import type { DeskShell } from '../shell.ts'
import { forActor } from './entry.ts'
import { type CaseLine, ownCasesPage } from './pages/own-cases.page.tsx'

/** Where a list goes on, as it stands in an address: `2026-11-23T14:06:00.000Z_id`. */
const aCursor = z.string().transform((text, context): { readonly changedAt: Instant; readonly id: Id } => {
  const [at = '', last = ''] = text.split('_', 2)
  const changedAt = parseInstant(at)
  if (changedAt !== null && isId(last)) return { changedAt, id: last }
  context.addIssue('a place in the list')
  return z.NEVER
})

const lineOf =
  (shell: DeskShell) =>
  async (row: OwnCase): Promise<CaseLine> => {
    const released = await shell.services.version(row.service, row.version)
    const authority = await shell.authorities.byId(row.authority)
    return { row, service: released?.service ?? null, authority: authority?.name ?? '' }
  }

/** Until when a draft is kept that was saved just now; null where nothing of the kind is there. */
const keptUntil = async (shell: DeskShell, actor: Actor, saved: string | undefined): Promise<Instant | null> => {
  if (saved === undefined || !isId(saved)) return null
  const found = await findDraft(shell)(actor, saved)
  return found.ok ? found.value.expiresAt : null
}

/** "My cases": drafts to continue, and what was sent. */
export const showOwnCases = (shell: DeskShell): Route =>
  defineRoute({
    method: 'GET',
    path: '/konto/vorgaenge',
    permission: may.seeCases,
    summary: 'lists the own drafts and cases',
    takes: {
      query: z.object({
        after: aCursor.optional(),
        drafts: aCursor.optional(),
        saved: z.string().optional(),
        discarded: z.string().optional(),
      }),
    },
    answer: ({ actor, query, frame }) =>
      forActor(actor, async (actor) => {
        const drafts = await listDrafts(shell)(actor, query.drafts ?? null)
        const cases = await listOwn(shell)(actor, query.after ?? null)
        const services = new Map<Id, Service>()
        for (const draft of drafts.rows) {
          const released = await shell.services.version(draft.service, draft.version)
          if (released) services.set(draft.id, released.service)
        }
        const view = {
          drafts,
          services,
          cases: await Promise.all(cases.rows.map(lineOf(shell))),
          next: cases.next,
          first: query.after === undefined && query.drafts === undefined,
          keptUntil: await keptUntil(shell, actor, query.saved),
          discarded: query.discarded !== undefined,
        }
        return { kind: 'page', ...ownCasesPage(frame, view) }
      }),
  })
