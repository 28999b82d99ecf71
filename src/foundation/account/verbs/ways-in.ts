import type { Actor } from '../../../kernel/actor.ts'
import type { Id } from '../../../kernel/ids.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import { inAccount, type Tx } from '../../../platform/postgres/index.ts'
import { audit } from '../../security/index.ts'
import { type WaysIn, whyNotChange } from '../domain/ways-in.ts'
import type { AccountShell } from '../shell.ts'
import { provenLevel } from '../store/proven-level.ts'
import { deviceOfSession } from '../store/sessions.ts'
import { lockWays } from '../store/ways-in.ts'
import type { AccountRefusal } from '../words.ts'
import { openOrigin } from './session-origin.ts'

/** What the scope's account can be entered with. The account is locked: of two who take away, the second sees the first. */
export const waysOf = ({ clock }: Pick<AccountShell, 'clock'>, tx: Tx, account: Id): Promise<WaysIn> =>
  lockWays(tx, account, clock())

/**
 * What the account can be entered with, where this session may change it now; else `account/prove-first`: the last proof
 * is older than ten minutes, or weaker than the account is worth.
 */
export const mayChangeWays = async (
  shell: Pick<AccountShell, 'keys' | 'clock'>,
  tx: Tx,
  { account, session }: Pick<Actor, 'account' | 'session'>,
): Promise<Result<WaysIn, AccountRefusal>> => {
  const device = await deviceOfSession(tx, account, session)
  if (device === null) return refuse({ code: 'account/session-ended' })
  const origin = openOrigin(await shell.keys.of(tx, account), device)
  const ways = await waysOf(shell, tx, account)
  const why = whyNotChange({ origin, ways, identity: await provenLevel(tx, account, shell.clock()) }, shell.clock())
  return why === null ? ok(ways) : refuse({ code: 'account/prove-first' })
}

/** What the own account can be entered with, and whether this session may change it now. */
export const viewWays =
  (shell: Pick<AccountShell, 'db' | 'keys' | 'clock'>) =>
  (actor: Actor): Promise<{ readonly ways: WaysIn; readonly mayChange: boolean }> =>
    shell.db.tx(inAccount(actor.account), async (tx) => {
      const may = await mayChangeWays(shell, tx, actor)
      // A refusal as the outcome would roll back; there is nothing to keep either way.
      return may.ok
        ? { ways: may.value, mayChange: true }
        : { ways: await waysOf(shell, tx, actor.account), mayChange: false }
    })

/** Writes a change of the ways in down, and tells the owner by mail that there was one. */
export const tellWays = async (
  shell: Pick<AccountShell, 'outbox' | 'clock'>,
  tx: Tx,
  { actor, act, passkey }: { readonly actor: Actor; readonly act: string; readonly passkey?: Id },
): Promise<void> => {
  const { account } = actor
  const ref = passkey === undefined ? { account } : { account, passkey }
  await audit.append(tx, { act, ref }, { doer: actor, at: shell.clock() })
  await shell.outbox.put(tx, 'account.mail', { scope: inAccount(account), kind: 'ways', ref: { account } })
}
