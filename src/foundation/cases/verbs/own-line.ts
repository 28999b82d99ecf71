import type { Id } from '../../../kernel/ids.ts'
import { inAccount, type Tx } from '../../../platform/postgres/index.ts'
import type { OwnCase } from '../own-words.ts'
import type { CasesShell } from '../shell.ts'
import { projectOwnCase } from '../store/own-cases.ts'

/**
 * Shows a case in the list of its party at once, in a transaction of the party's scope that the caller has anyway. What a
 * person did is on the next page that way; the event that follows finds the line and changes nothing.
 */
export const showOwnLine = (tx: Tx, party: Id, line: OwnCase): Promise<void> => projectOwnCase(tx, party, line)

/**
 * The same after a move that is already made: the case is the truth. If the list can't be written just now, nothing is
 * lost and nobody is told that something failed; the event brings it.
 */
export const showMoved = async (shell: Pick<CasesShell, 'db'>, party: Id, line: OwnCase): Promise<void> => {
  await shell.db.tx(inAccount(party), (tx) => projectOwnCase(tx, party, line)).catch(() => undefined)
}
