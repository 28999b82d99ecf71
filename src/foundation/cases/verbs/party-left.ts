import { instant } from '../../../kernel/clock.ts'
import { type Id, id } from '../../../kernel/ids.ts'
import type { JobPayload } from '../../../platform/jobs/words.ts'
import { inAccount, inAuthority } from '../../../platform/postgres/index.ts'
import { audit } from '../../security/index.ts'
import type { CasesShell } from '../shell.ts'
import { type ClosedAccount, insertPartyLeft } from '../store/party-left.ts'
import type { CaseRef } from '../words.ts'
import { isThere } from './party-there.ts'

type LeavingShell = Pick<CasesShell, 'db' | 'clock'>

/** Marks a closed account in all its cases of an authority. What is marked stays so: repeating it changes nothing. */
export const markLeft = (shell: LeavingShell, closed: ClosedAccount): Promise<void> =>
  shell.db.tx(inAuthority(closed.authority), async (tx) => {
    const cases = await insertPartyLeft(tx, closed)
    if (cases === 0) return
    const act = { act: 'cases.party-left', ref: { account: closed.account, cases } }
    await audit.append(tx, act, { doer: { system: 'account-closed' }, at: shell.clock() })
  })

/** Hears that an account was closed: from then on its cases are answered by post. */
export const partyLeft =
  (shell: LeavingShell) =>
  async ({ scope, ref }: JobPayload): Promise<void> => {
    if (scope.kind !== 'authority') throw new Error('cases.party-left: expected the scope of an authority')
    const at = instant(ref['at'] ?? '')
    await markLeft(shell, { authority: scope.authority, account: id(ref['account'] ?? ''), at })
  }

/**
 * The parties who still have a mailbox. Who has none is marked here too, so that a case that was sent at the moment of
 * the closing, and of which the list of the person knew nothing yet, is found all the same.
 */
export const reachedParties = async (
  shell: LeavingShell,
  { authority }: CaseRef,
  parties: readonly Id[],
): Promise<readonly Id[]> => {
  const reached: Id[] = []
  for (const account of parties)
    if (await shell.db.tx(inAccount(account), (tx) => isThere(tx, account))) reached.push(account)
    else await markLeft(shell, { authority, account, at: shell.clock() })
  return reached
}
