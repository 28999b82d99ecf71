import { type Actor } from '../../../kernel/actor.ts'
import { dayOf } from '../../../kernel/clock.ts'
import type { Id } from '../../../kernel/ids.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import { inAccount } from '../../../platform/postgres/index.ts'
import { wordsOf } from '../domain/words-of.ts'
import type { MandatesRefusal } from '../mandate-words.ts'
import { functionsHeld } from '../store/functions.ts'
import { roleOf } from '../store/members.ts'
import { manages } from '../domain/members.ts'
import { listStandings, type StandingLine } from '../store/standings.ts'
import type { FollowShell } from './follow.ts'

/** How many lines a page of the list shows. */
export const STANDINGS_ON_A_PAGE = 25

/** Which page of which list: one's own, or that of an organisation that one belongs to. */
export interface StandingsWish {
  readonly of: Id
  readonly before: Id | null
  /** Words of a name; empty shows all. */
  readonly search: string
}

/** A page of the list, and where the next one starts. */
export interface StandingsPage {
  readonly lines: readonly StandingLine[]
  readonly next: Id | null
}

/**
 * For whom an account may act: its own list, or the clients of an organisation that it belongs to (`mandates/not-found`
 * where it does not). Clients whose mandate a function uses show to its holders and to those who manage.
 */
export const standingsOf =
  (shell: Pick<FollowShell, 'db' | 'clock' | 'keys'>) =>
  (actor: Actor, wish: StandingsWish): Promise<Result<StandingsPage, MandatesRefusal>> =>
    shell.db.tx(inAccount(wish.of), async (tx) => {
      const own = wish.of === actor.account
      const member = own ? null : await roleOf(tx, wish.of, actor.account)
      const sealer = await shell.keys.find(tx, wish.of)
      if (!sealer || (!own && !member)) return refuse({ code: 'mandates/not-found' })
      const words = wordsOf(wish.search).map((word) => shell.keys.blind('mandates.standing', word, wish.of))
      const page = { account: wish.of, before: wish.before, words, limit: STANDINGS_ON_A_PAGE + 1 }
      const found = await listStandings(tx, sealer, page)
      const shown = found.slice(0, STANDINGS_ON_A_PAGE)
      const next = found.length > STANDINGS_ON_A_PAGE ? (shown.at(-1)?.id ?? null) : null
      const today = dayOf(shell.clock())
      const held = member && !manages(member.role) ? await functionsHeld(tx, wish.of, actor.account) : null
      const lines = shown.filter(
        (line) =>
          (line.validTo === null || line.validTo >= today) &&
          (held === null || (line.function !== null && held.includes(line.function))),
      )
      return ok({ lines, next })
    })
