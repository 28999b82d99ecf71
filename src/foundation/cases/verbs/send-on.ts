import type { Tx } from '../../../platform/postgres/index.ts'
import { inAuthority } from '../../../platform/postgres/index.ts'
import type { CasesShell } from '../shell.ts'
import type { CaseRef, Effect } from '../words.ts'

/** What a move leaves to be done after its transaction: the list of the parties follows, documents and messages are made. */
export const sendOn = async (
  shell: Pick<CasesShell, 'outbox'>,
  tx: Tx,
  move: { readonly ref: CaseRef; readonly seq: number; readonly effects: readonly Effect[] },
): Promise<void> => {
  const payload = {
    scope: inAuthority(move.ref.authority),
    kind: 'case.moved',
    ref: { case: move.ref.id, seq: String(move.seq) },
  }
  const leaves = move.effects.some(({ effect }) => effect === 'notify' || effect === 'issue')
  const queues = leaves ? ['cases.follow', 'cases.carry-out'] : ['cases.follow']
  await Promise.all(queues.map((queue) => shell.outbox.put(tx, queue, payload)))
}
