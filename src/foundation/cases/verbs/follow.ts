import { id } from '../../../kernel/ids.ts'
import type { JobPayload } from '../../../platform/jobs/words.ts'
import { inAccount, inAuthority } from '../../../platform/postgres/index.ts'
import { isOpen } from '../../account/index.ts'
import type { CasesShell } from '../shell.ts'
import { findCase } from '../store/cases.ts'
import { partiesOf } from '../store/history.ts'
import { projectOwnCase } from '../store/own-cases.ts'
import { reachedParties } from './party-left.ts'

/**
 * Brings "my cases" of every party up to date. Order and repetition of the events don't matter: the newest row wins.
 * Nothing sealed is opened, and who closed the account has no list any more: the case is marked.
 */
export const follow =
  (shell: Pick<CasesShell, 'db' | 'clock'>) =>
  async ({ scope, ref }: JobPayload): Promise<void> => {
    if (scope.kind !== 'authority') throw new Error('cases.follow: expected the scope of an authority')
    const at = { authority: scope.authority, id: id(ref.case ?? '') }
    const { found, parties } = await shell.db.tx(inAuthority(at.authority), async (tx) => ({
      found: await findCase(tx, at),
      parties: await partiesOf(tx, at),
    }))
    if (!found) throw new Error(`case ${at.id}: not there`)
    for (const account of parties)
      await shell.db.tx(inAccount(account), async (tx) => {
        if (await isOpen(tx, account)) await projectOwnCase(tx, account, { ...found.row, ...at })
      })
    await reachedParties(shell, at, parties)
  }
