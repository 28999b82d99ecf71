import { dayOf } from '../../../kernel/clock.ts'
import { id, type Id } from '../../../kernel/ids.ts'
import type { JobPayload } from '../../../platform/jobs/words.ts'
import { inAccount, inAuthority, type Tx } from '../../../platform/postgres/index.ts'
import { audit } from '../../security/index.ts'
import type { RetentionItem } from '../retention-words.ts'
import type { CasesShell } from '../shell.ts'
import { lockCase } from '../store/cases.ts'
import { deleteCaseRows } from '../store/delete-case.ts'
import { filesOf } from '../store/files.ts'
import { partiesOf } from '../store/history.ts'
import { deleteOwnLines } from '../store/own-cases.ts'
import { isHeld } from '../store/retention-holds.ts'
import { endItems, lockOpenItem } from '../store/retention-items.ts'
import type { CaseRef } from '../words.ts'

type DeletingShell = Pick<CasesShell, 'db' | 'clock' | 'keys' | 'outbox'>

/** The person was told, the day has come, and where the archive had to be asked, it has answered. */
const isTime = (item: RetentionItem, today: string): boolean =>
  item.toldAt !== null &&
  item.deleteOn !== null &&
  item.deleteOn <= today &&
  (item.follows === 'delete' || item.answer !== null)

/**
 * Deletes a case of a confirmed run for good, in one transaction: rows, texts and the key that opens them; the bytes of
 * its files and the lines in people's accounts follow by the outbox. The case is locked first, as a hold locks it too: of
 * the two, the first one counts. A case on hold stays and leaves the run. Repeating it changes nothing.
 */
export const deleteCase =
  (shell: DeletingShell) =>
  (ref: CaseRef, run: Id): Promise<'deleted' | 'held' | 'waits'> =>
    shell.db.tx(inAuthority(ref.authority), async (tx) => {
      const at = shell.clock()
      const wish = { authority: ref.authority, run, today: dayOf(at) }
      if (!(await lockCase(tx, ref))) return 'waits'
      const item = await lockOpenItem(tx, wish, ref.id)
      if (!item) return 'waits'
      const doer = { system: 'retention' }
      if (await isHeld(tx, ref, wish.today)) {
        await endItems(tx, wish, { case: ref.id, outcome: 'held', at })
        await audit.append(tx, { act: 'cases.keep-held', ref: { run, case: ref.id } }, { doer, at })
        return 'held'
      }
      if (!isTime(item, wish.today)) return 'waits'
      await forgetLater(shell, tx, ref)
      await deleteCaseRows(tx, ref, { run, at })
      await shell.keys.destroy(tx, ref.id)
      await endItems(tx, wish, { case: ref.id, outcome: 'deleted', at })
      const act = { act: 'cases.delete', ref: { run, case: ref.id, number: item.number }, law: item.law }
      await audit.append(tx, act, { doer, at })
      return 'deleted'
    })

/** Hands on what lies outside of the authority's tables. */
const forgetLater = async (shell: DeletingShell, tx: Tx, ref: CaseRef): Promise<void> => {
  const addresses = (await filesOf(tx, ref)).map((file) => file.address)
  const parties = await partiesOf(tx, ref)
  await shell.outbox.put(tx, 'cases.forget', {
    scope: inAuthority(ref.authority),
    kind: 'forget',
    ref: { case: ref.id, addresses: addresses.join(' '), parties: parties.join(' ') },
  })
}

const words = (text: string | undefined): readonly string[] => (text ?? '').split(' ').filter((word) => word !== '')

/** Removes the bytes of a deleted case's files and its line in each account. */
export const forgetCase =
  (shell: Pick<CasesShell, 'db' | 'files'>) =>
  async ({ scope, ref }: JobPayload): Promise<void> => {
    if (scope.kind !== 'authority') throw new Error('cases.forget: expected the scope of an authority')
    const at = { authority: scope.authority, id: id(ref['case'] ?? '') }
    for (const address of words(ref['addresses'])) await shell.files.remove(address)
    const line = { authority: at.authority, cases: [at.id] }
    for (const party of words(ref['parties']).map(id))
      await shell.db.tx(inAccount(party), (tx) => deleteOwnLines(tx, party, line))
  }
