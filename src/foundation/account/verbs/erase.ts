import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Actor } from '../../../kernel/actor.ts'
import { instant, later } from '../../../kernel/clock.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import type { Language } from '../../../kernel/texts.ts'
import { inAccount } from '../../../platform/postgres/index.ts'
import type { ErasureObstacle, PersonalDataSource } from '../../data-protection/words.ts'
import { audit, forgetCommands } from '../../security/index.ts'
import type { AccountShell } from '../shell.ts'
import { lockAccount } from '../store/own-data.ts'
import type { AccountRefusal } from '../words.ts'

type ErasingShell = Pick<AccountShell, 'db' | 'clock' | 'keys'> & {
  readonly personalData: readonly PersonalDataSource[]
}

/** What speaks against erasing the own account now, told by every room. */
export const obstaclesOf =
  (shell: Pick<ErasingShell, 'personalData'>) =>
  async (actor: Actor, language: Language): Promise<readonly ErasureObstacle[]> => {
    const wish = { account: actor.account, language }
    return (await Promise.all(shell.personalData.map((source) => source.obstacles(wish)))).flat()
  }

/** How long the second step may take after the password was given. */
const CONFIRM_WITHIN = 'PT10M'

const signature = (shell: Pick<ErasingShell, 'keys'>, actor: Actor, until: string): string =>
  createHmac('sha256', shell.keys.derived('account.erase')).update(`${actor.session} ${until}`).digest('base64url')

/** What the second step of the erasure brings back: this very session gave the password just now. */
export const erasureToken = (shell: Pick<ErasingShell, 'keys' | 'clock'>, actor: Actor): string => {
  const until = later(shell.clock(), CONFIRM_WITHIN)
  return `${until}/${signature(shell, actor, until)}`
}

const isFresh = (shell: Pick<ErasingShell, 'keys' | 'clock'>, actor: Actor, token: string): boolean => {
  const [until = '', sent = ''] = token.split('/')
  const [one, other] = [Buffer.from(sent), Buffer.from(signature(shell, actor, until))]
  return one.length === other.length && timingSafeEqual(one, other) && instant(until) > shell.clock()
}

/**
 * Erases the own account (OZG § 8 (7), GDPR Art. 17): what every room keeps in its scope, sign-in name, sessions and the
 * data key stand in one transaction, so that nothing is ever half gone; bytes of files follow by job and can't be opened
 * any more. Cases stay with their authorities, the audit trail stays as it is. Refuses where the password was not given
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
      if (!(await lockAccount(tx, account))) return ok(null)
      await audit.append(tx, { act: 'account.erase', ref: { account } }, { doer: actor, at: shell.clock() })
      for (const source of shell.personalData) await source.erase(tx, account)
      await forgetCommands(tx)
      await shell.keys.destroy(tx, account)
      return ok(null)
    })
  }
