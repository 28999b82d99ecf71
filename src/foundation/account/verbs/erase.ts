import { isProved, proofOf } from '../../../kernel/secrets.ts'
import type { Actor } from '../../../kernel/actor.ts'
import { type Instant, instant, later } from '../../../kernel/clock.ts'
import type { Id } from '../../../kernel/ids.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import type { Language } from '../../../kernel/texts.ts'
import type { Event } from '../../../platform/jobs/words.ts'
import { inAccount, inAuthority, type Tx } from '../../../platform/postgres/index.ts'
import type { ErasureObstacle, PersonalDataSource } from '../../data-protection/words.ts'
import { audit, deleteGranted, forgetCommands } from '../../security/index.ts'
import type { Doer } from '../../security/words.ts'
import type { AccountShell } from '../shell.ts'
import { lockAccount } from '../store/own-data.ts'
import type { AccountRefusal } from '../words.ts'

/** What erasing an account needs. */
export type ErasingShell = Pick<AccountShell, 'db' | 'clock' | 'keys' | 'outbox'> & {
  readonly personalData: readonly PersonalDataSource[]
}

/** What speaks against erasing the own account now, told by every room. */
export const obstaclesOf =
  (shell: Pick<ErasingShell, 'personalData'>) =>
  async (actor: Pick<Actor, 'account'>, language: Language): Promise<readonly ErasureObstacle[]> => {
    const wish = { account: actor.account, language }
    return (await Promise.all(shell.personalData.map((source) => source.obstacles(wish)))).flat()
  }

/** How long the second step may take after the password was given. */
const CONFIRM_WITHIN = 'PT10M'

const keyOf = ({ keys }: Pick<ErasingShell, 'keys'>) => keys.derived('account.erase')

/** What the second step of the erasure brings back: this very session gave the password just now. */
export const erasureToken = (shell: Pick<ErasingShell, 'keys' | 'clock'>, actor: Actor): string => {
  const until = later(shell.clock(), CONFIRM_WITHIN)
  return `${until}/${proofOf(keyOf(shell), `${actor.session} ${until}`)}`
}

const isFresh = (shell: Pick<ErasingShell, 'keys' | 'clock'>, actor: Actor, token: string): boolean => {
  const [until = '', sent = ''] = token.split('/')
  return isProved(keyOf(shell), `${actor.session} ${until}`, sent) && instant(until) > shell.clock()
}

/** What an authority hears that keeps something of a closed account. */
const closedIn = (authority: Id, account: Id, at: Instant): Event<'account.closed'> => ({
  kind: 'account.closed',
  scope: inAuthority(authority),
  ref: { account, at },
})

/**
 * Erases the own account (OZG § 8 (7), GDPR Art. 17): what every room keeps in its scope, sign-in name, sessions and the
 * data key stand in one transaction, so that nothing is ever half gone; bytes of files follow by job and can't be opened
 * any more. Every authority that keeps something hears of it (`account.closed`). Cases stay with their authorities, the audit trail stays as it is. Refuses where the password was not given
 * within ten minutes, and who holds a function in an authority.
 */
export const eraseAccount =
  (shell: ErasingShell) =>
  async (actor: Actor, token: string): Promise<Result<null, AccountRefusal>> => {
    if (!isFresh(shell, actor, token)) return refuse({ code: 'account/confirm-again' })
    const { account } = actor
    if ((await obstaclesOf(shell)(actor, 'de')).some(({ forbids }) => forbids))
      return refuse({ code: 'account/works-in-authority' })
    return shell.db.tx(inAccount(account), async (tx) => {
      await eraseWithin(shell, tx, { account, doer: actor })
      return ok(null)
    })
  }

/** Erases an account within a transaction of its scope; nothing happens where it is gone already. */
export const eraseWithin = async (
  shell: ErasingShell,
  tx: Tx,
  { account, doer }: { readonly account: Id; readonly doer: Doer },
): Promise<void> => {
  if (!(await lockAccount(tx, account))) return
  const at = shell.clock()
  await audit.append(tx, { act: 'account.erase', ref: { account } }, { doer, at })
  const told = new Set<Id>()
  for (const source of shell.personalData) for (const authority of await source.erase(tx, account)) told.add(authority)
  for (const authority of told) await shell.outbox.say(tx, closedIn(authority, account, at))
  await deleteGranted(tx, account)
  await forgetCommands(tx)
  await shell.keys.destroy(tx, account)
}
