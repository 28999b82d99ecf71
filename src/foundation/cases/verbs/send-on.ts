import type { Tx } from '../../../platform/postgres/index.ts'
import { inAuthority } from '../../../platform/postgres/index.ts'
import type { CasesShell } from '../shell.ts'
import type { CaseRef, Effect } from '../words.ts'

/** What has to be told: the case, and the move that it is about. */
interface Telling {
  readonly ref: CaseRef
  readonly seq: number
}

const payloadOf = ({ ref, seq }: Telling) => ({
  scope: inAuthority(ref.authority),
  kind: 'case.moved',
  ref: { case: ref.id, seq: String(seq) },
})

/** Has the list of the parties follow. */
export const tellParties = (shell: Pick<CasesShell, 'outbox'>, tx: Tx, telling: Telling): Promise<void> =>
  shell.outbox.put(tx, 'cases.follow', payloadOf(telling))

/** What a move leaves to be done after its transaction: the list of the parties follows, documents and messages are made. */
export const sendOn = async (
  shell: Pick<CasesShell, 'outbox'>,
  tx: Tx,
  move: Telling & { readonly effects: readonly Effect[] },
): Promise<void> => {
  const leaves = move.effects.some(({ effect }) => effect === 'notify' || effect === 'issue')
  await Promise.all([
    tellParties(shell, tx, move),
    ...(leaves ? [shell.outbox.put(tx, 'cases.carry-out', payloadOf(move))] : []),
  ])
}
