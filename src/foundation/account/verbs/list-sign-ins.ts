import { type Actor, TRUST_LEVELS, type TrustLevel } from '../../../kernel/actor.ts'
import type { Instant } from '../../../kernel/clock.ts'
import type { Id } from '../../../kernel/ids.ts'
import { inAccount } from '../../../platform/postgres/index.ts'
import type { Device } from '../domain/device.ts'
import { SIGN_IN_WAYS, type SignInWay } from '../domain/trust.ts'
import type { AccountShell } from '../shell.ts'
import { signInsOf } from '../store/sign-ins.ts'
import { openDevice } from './session-origin.ts'

/** A sign-in as its owner sees it. */
export interface ShownSignIn {
  readonly id: Id
  readonly at: Instant
  readonly way: SignInWay
  readonly level: TrustLevel
  readonly known: boolean
  readonly device: Device
}

export const SIGN_INS_ON_A_PAGE = 20

/** The last sign-ins of the own account, newest first, so many from before one; ninety days back. */
export const listSignIns =
  (shell: Pick<AccountShell, 'db' | 'keys'>) =>
  (actor: Pick<Actor, 'account'>, before: Id | null): Promise<readonly ShownSignIn[]> =>
    shell.db.tx(inAccount(actor.account), async (tx) => {
      const sealer = await shell.keys.of(tx, actor.account)
      const rows = await signInsOf(tx, actor.account, { before, limit: SIGN_INS_ON_A_PAGE + 1 })
      return rows.map(({ id, at, way, level, known, device }) => ({
        id,
        at,
        known,
        way: SIGN_IN_WAYS.find((one) => one === way) ?? 'password',
        level: TRUST_LEVELS.find((one) => one === level) ?? 'low',
        device: openDevice(sealer, device),
      }))
    })
