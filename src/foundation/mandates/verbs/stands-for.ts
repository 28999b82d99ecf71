import { dayOf } from '../../../kernel/clock.ts'
import type { Id } from '../../../kernel/ids.ts'
import { inAccount } from '../../../platform/postgres/index.ts'
import type { ActingChoice, Standing, StandsFor } from '../../account/words.ts'
import { manages } from '../domain/members.ts'
import { allowedBy, holds } from '../domain/standing.ts'
import type { MandatesShell } from '../shell.ts'
import { type FoundClaim, findAdviserPart, findClaim } from '../store/claims.ts'
import { openBody, openNames } from '../store/sealed.ts'
import type { Sealer } from '../../data-protection/words.ts'

type StandingShell = Pick<MandatesShell, 'db' | 'clock' | 'keys'>

/**
 * Whether an account may act under a choice right now. Read anew each time, in the scope of the giver: one statement; for
 * whoever comes through an adviser's organisation one more, in that one's scope, at the same time.
 */
export const standsFor =
  (shell: StandingShell): StandsFor =>
  async (account, choice) => {
    const [standing, adviser] = await Promise.all([
      standingOf(shell, account, choice),
      choice.through === null ? true : advises(shell, account, { ...choice, through: choice.through }),
    ])
    return adviser ? standing : null
  }

const standingOf = (shell: StandingShell, account: Id, choice: ActingChoice): Promise<Standing | null> =>
  shell.db.tx(inAccount(choice.giver), async (tx) => {
    const found = await findClaim(tx, account, { choice, on: dayOf(shell.clock()) })
    const allowed = found && allowedBy(found.claim)
    const sealer = allowed && (await shell.keys.find(tx, choice.giver))
    if (!found || !allowed || !sealer) return null
    return {
      acting: {
        kind: found.organisation ? 'organisation' : 'person',
        party: choice.party,
        name: nameOf(found, sealer),
        mandate: choice.mandate,
        scope: allowed.scope,
      },
      level: found.organisation?.level ?? 'high',
      needs: allowed.needs,
    }
  })

const nameOf = ({ branch, organisation, names }: FoundClaim, sealer: Sealer): string => {
  if (branch) return sealer.open('mandates.name', branch)
  if (organisation) return openBody(sealer, organisation.body).name
  return names ? openNames(sealer, names).giver : ''
}

const advises = (
  shell: StandingShell,
  account: Id,
  { through, mandate }: { readonly through: Id; readonly mandate: Id },
): Promise<boolean> =>
  shell.db.tx(inAccount(through), async (tx) => {
    const part = await findAdviserPart(tx, account, { through, mandate })
    if (!part) return false
    // Who has left the organisation holds none of its functions either.
    return part.role !== null && (manages(part.role) || holds(part, account, dayOf(shell.clock())))
  })
