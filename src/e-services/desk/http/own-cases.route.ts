import type { Actor } from '../../../kernel/actor.ts'
import { dayOf, type Instant } from '../../../kernel/clock.ts'
import { isId } from '../../../kernel/ids.ts'
import { listDuties, listOwn, ownChoices, type OwnEntry } from '../../../foundation/cases/index.ts'
import { findDraft } from '../../../foundation/forms/index.ts'
import { defineRoute, type Route } from '../../../platform/http/words.ts'
import { may } from '../permissions.ts'
import type { DeskShell } from '../shell.ts'
import { forActor, isNews } from './entry.ts'
import { takesOwn, wishOf } from './own-query.ts'
import type { CaseLine } from './pages/own-lines.tsx'
import { ownCasesPage } from './pages/own-cases.page.tsx'

/** How many of the cases in which it is one's own turn stand above the list. */
const DUTIES_ABOVE = 5

const lineOf =
  (shell: DeskShell) =>
  async (entry: OwnEntry): Promise<CaseLine> => {
    const { service, version, authority } = entry.kind === 'case' ? entry.line : entry.draft
    const released = await shell.services.version(service, version)
    const office = await shell.authorities.byId(authority)
    return { entry, service: released?.service ?? null, authority: office?.name ?? '' }
  }

/** Until when a draft is kept that was saved just now; null where nothing of the kind is there. */
const keptUntil = async (shell: DeskShell, actor: Actor, saved: string | undefined): Promise<Instant | null> => {
  if (saved === undefined || !isId(saved)) return null
  const found = await findDraft(shell)(actor, saved)
  return found.ok && isNews(found.value.changedAt, shell.clock()) ? found.value.expiresAt : null
}

/** The authorities and services that the list can be narrowed to, with their names. */
const choicesOf = async (shell: DeskShell, actor: Actor) => {
  const choices = await ownChoices(shell)(actor)
  const offices = await Promise.all(choices.authorities.map((id) => shell.authorities.byId(id)))
  const released = await Promise.all(choices.services.map((id) => shell.services.newest(id)))
  return {
    authorities: offices.flatMap((office) => (office ? [{ value: office.id, name: office.name }] : [])),
    services: released.flatMap((one) => (one ? [one.service] : [])),
  }
}

/** "My cases": all cases of all authorities and what is still being written, what needs an act of one's own on top. */
export const showOwnCases = (shell: DeskShell): Route =>
  defineRoute({
    method: 'GET',
    path: '/konto/vorgaenge',
    permission: may.seeCases,
    summary: 'lists the own drafts and cases',
    takes: { query: takesOwn },
    answer: ({ actor, query: { query, saved, discarded }, at, frame }) =>
      forActor(actor, async (actor) => {
        const today = dayOf(at)
        const first = query.after === null
        const page = await listOwn(shell)(actor, wishOf(query, today))
        const above = first && query.show !== 'action' ? await listDuties(shell)(actor, DUTIES_ABOVE + 1) : []
        const duties = above.map((line) => lineOf(shell)({ kind: 'case', line }))
        return {
          kind: 'page',
          ...ownCasesPage(frame, {
            query,
            today,
            lines: await Promise.all(page.rows.map(lineOf(shell))),
            next: page.next,
            duties: (await Promise.all(duties)).slice(0, DUTIES_ABOVE),
            moreDuties: above.length > DUTIES_ABOVE,
            choices: await choicesOf(shell, actor),
            keptUntil: await keptUntil(shell, actor, saved),
            discarded: discarded !== undefined && isNews(discarded, at),
          }),
        }
      }),
  })
