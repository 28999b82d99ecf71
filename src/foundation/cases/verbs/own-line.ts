import type { Id } from '../../../kernel/ids.ts'
import { inAccount, type Tx } from '../../../platform/postgres/index.ts'
import type { OwnCase } from '../own-words.ts'
import type { CasesShell } from '../shell.ts'
import { projectOwnCase } from '../store/own-cases.ts'
import { isThere } from './party-there.ts'

/**
 * Puts the line of a case into the list of a party, in a transaction of the party's scope; an older telling than the one
 * that stands there changes nothing. Who closed the account has no list any more: false. What a person did is on the next
 * page when the caller does this in the transaction that it has anyway; the event that follows finds the line.
 */
export const putOwnLine = async (tx: Tx, party: Id, line: OwnCase): Promise<boolean> => {
  if (!(await isThere(tx, party))) return false
  await projectOwnCase(tx, party, line)
  return true
}

/**
 * The same after a move that is already made: the case is the truth. If the list can't be written just now, nothing is
 * lost and nobody is told that something failed; the event brings it.
 */
export const showMoved = async (shell: Pick<CasesShell, 'db'>, party: Id, line: OwnCase): Promise<void> => {
  await shell.db.tx(inAccount(party), (tx) => putOwnLine(tx, party, line)).catch(() => undefined)
}
