import { type Id, id } from '../../../kernel/ids.ts'
import type { JobPayload } from '../../../platform/jobs/words.ts'
import { inAccount, inAuthority } from '../../../platform/postgres/index.ts'
import { ownLine } from '../domain/glance.ts'
import type { OwnCase } from '../own-words.ts'
import type { CasesShell } from '../shell.ts'
import { findCase } from '../store/cases.ts'
import { filesOf } from '../store/files.ts'
import { partiesOf } from '../store/history.ts'
import { deleteOwnLines } from '../store/own-cases.ts'
import type { CaseRef } from '../words.ts'
import { putOwnLine } from './own-line.ts'
import { reachedParties } from './party-left.ts'

type FollowShell = Pick<CasesShell, 'db' | 'clock' | 'services'>

/** The line of a case as it stands now, and whose list it belongs to; null where the case is deleted. */
export const lineNow = async (
  shell: FollowShell,
  ref: CaseRef,
): Promise<{ readonly line: OwnCase; readonly parties: readonly Id[] } | null> => {
  const now = await shell.db.tx(inAuthority(ref.authority), async (tx) => {
    const found = await findCase(tx, ref)
    return found && { row: found.row, files: await filesOf(tx, ref), parties: await partiesOf(tx, ref) }
  })
  if (!now) return null
  const { row, files, parties } = now
  const released = await shell.services.version(row.service, row.version)
  if (!released) throw new Error(`case ${ref.id}: unknown service ${row.service} ${row.version}`)
  const documents = files.filter(({ origin, message }) => origin === 'authority' && message === null).length
  return { line: ownLine(released.service, row, documents), parties }
}

/**
 * Brings "my cases" of every party up to date. Order and repetition of the events don't matter: the newest row wins.
 * Nothing sealed is opened, and who closed the account has no list any more: the case is marked. A case that was deleted
 * while its line was being written takes the line with it.
 */
export const follow =
  (shell: FollowShell) =>
  async ({ scope, ref }: JobPayload): Promise<void> => {
    if (scope.kind !== 'authority') throw new Error('cases.follow: expected the scope of an authority')
    const at = { authority: scope.authority, id: id(ref.case ?? '') }
    const now = await lineNow(shell, at)
    if (!now) return
    const { line, parties } = now
    for (const party of parties) await shell.db.tx(inAccount(party), (tx) => putOwnLine(tx, party, line))
    if (await isDeleted(shell, at)) for (const party of parties) await removeLine(shell, party, at)
    else await reachedParties(shell, at, parties)
  }

const isDeleted = async (shell: FollowShell, ref: CaseRef): Promise<boolean> =>
  (await shell.db.tx(inAuthority(ref.authority), (tx) => findCase(tx, ref))) === null

const removeLine = (shell: FollowShell, party: Id, { authority, id }: CaseRef): Promise<void> =>
  shell.db.tx(inAccount(party), (tx) => deleteOwnLines(tx, party, { authority, cases: [id] }))
