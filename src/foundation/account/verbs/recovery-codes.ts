import type { Actor } from '../../../kernel/actor.ts'
import type { Id } from '../../../kernel/ids.ts'
import { ok, type Result } from '../../../kernel/result.ts'
import { inAccount, type Tx } from '../../../platform/postgres/index.ts'
import { newRecoveryCodes, readRecoveryCode } from '../domain/recovery-code.ts'
import type { AccountShell } from '../shell.ts'
import { replaceRecoveryCodes, useRecoveryCode } from '../store/recovery-codes.ts'
import type { AccountRefusal } from '../words.ts'
import { mayChangeWays, tellWays } from './ways-in.ts'

const hashOf = ({ keys }: Pick<AccountShell, 'keys'>, account: Id, letters: string): Buffer =>
  keys.blind('account.recovery-code', `${account} ${letters}`)

/** Makes ten recovery codes and gives them back this once; those of before are worth nothing any more. */
export const makeRecoveryCodes =
  (shell: Pick<AccountShell, 'db' | 'clock' | 'keys' | 'outbox'>) =>
  (actor: Actor): Promise<Result<readonly string[], AccountRefusal>> =>
    shell.db.tx(inAccount(actor.account), async (tx) => {
      const { account } = actor
      const may = await mayChangeWays(shell, tx, actor)
      if (!may.ok) return may
      const codes = newRecoveryCodes()
      const hashes = codes.flatMap((code) => {
        const letters = readRecoveryCode(code)
        return letters === null ? [] : [hashOf(shell, account, letters)]
      })
      await replaceRecoveryCodes(tx, account, { hashes, at: shell.clock() })
      await tellWays(shell, tx, { actor, act: 'account.make-recovery-codes' })
      return ok(codes)
    })

/** Uses a recovery code up within a transaction; false where it is none of this account or was used before. */
export const takeRecoveryCode = (
  shell: Pick<AccountShell, 'keys' | 'clock'>,
  tx: Tx,
  { account, code }: { readonly account: Id; readonly code: string },
): Promise<boolean> => {
  const letters = readRecoveryCode(code)
  if (letters === null) return Promise.resolve(false)
  return useRecoveryCode(tx, account, { hash: hashOf(shell, account, letters), at: shell.clock() })
}
