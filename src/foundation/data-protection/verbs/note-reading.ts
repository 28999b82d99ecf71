import { derivedId, id, type Id, newId } from '../../../kernel/ids.ts'
import { type Instant, instant } from '../../../kernel/clock.ts'
import type { Outbox } from '../../../platform/jobs/index.ts'
import type { JobPayload } from '../../../platform/jobs/words.ts'
import { type Database, inAccount, type Tx } from '../../../platform/postgres/index.ts'
import { audit } from '../../security/index.ts'
import type { Doer } from '../../security/words.ts'
import type { Access, PersonalDataSource, PersonPorts, Reading } from '../person-words.ts'
import { insertAccess } from '../store/access.ts'

const QUEUE = 'data-protection.access'

const functionIn = (doer: Doer, authority: Id): string =>
  'system' in doer ? 'system' : (doer.functions.find((held) => held.authority === authority)?.function ?? 'other')

/**
 * Remembers that personal data was read, in the authority's transaction that reads it: one entry of the audit trail that
 * names everything shown, and one job that tells each person concerned. Nothing is remembered where nothing was shown.
 * Every verb that opens data of persons for staff or for the program calls it (GDPR Art. 5 (2), 15).
 */
export const noteReading =
  (shell: { readonly outbox: Outbox }) =>
  async (tx: Tx, reading: Reading, by: { readonly doer: Doer; readonly at: Instant }): Promise<void> => {
    const { scope } = tx
    if (reading.rows.length === 0) return
    if (scope.kind !== 'authority') throw new Error(`${reading.act}: only an authority reads data of others`)
    const { act, rows, purpose, law } = reading
    const entry = newId()
    const reader = reading.reader ?? functionIn(by.doer, scope.authority)
    const payload: JobPayload = {
      scope: { kind: 'authority', authority: scope.authority },
      kind: 'read',
      ref: { reading: entry, at: by.at, rows: rows.join(' '), act, purpose, law, reader },
    }
    await Promise.all([
      audit.append(tx, { act, ref: { reading: entry, rows, reader, ...reading.ref }, purpose, law }, by),
      shell.outbox.put(tx, QUEUE, payload),
    ])
  }

/** What telling people about readings needs: whose data the rows of a room are, and whether their accounts are still there. */
export interface AccessShell {
  readonly db: Database
  readonly personalData: readonly PersonalDataSource[]
  readonly persons: Pick<PersonPorts, 'isOpen'>
}

/**
 * Writes a reading into the access log of each person concerned. Its ids follow from the reading, so that it may run
 * again at any point. The account of somebody who left is passed over.
 */
export const recordAccess =
  (shell: AccessShell) =>
  async ({ scope, ref }: JobPayload): Promise<void> => {
    if (scope.kind !== 'authority') throw new Error(`${QUEUE}: expected the scope of an authority`)
    const { act = '', purpose = '', law = '', reader = '', reading = '' } = ref
    const source = shell.personalData.find(({ room }) => room === act.split('.')[0])
    if (!source) throw new Error(`${QUEUE}: no room knows whose data ${act} reads`)
    const at = instant(ref['at'] ?? '')
    const rows = (ref['rows'] ?? '').split(' ').map(id)
    const lines = new Map<Id, Access[]>()
    for (const { row, account } of await source.personsOf(scope.authority, rows)) {
      const line = { at, row, act, purpose, law, reader, authority: scope.authority }
      const own = lines.get(account) ?? []
      own.push({ ...line, id: derivedId(Date.parse(at), `${reading} ${row} ${account}`) })
      lines.set(account, own)
    }
    for (const [account, own] of lines)
      await shell.db.tx(inAccount(account), async (tx) => {
        if (await shell.persons.isOpen(tx, account)) await insertAccess(tx, account, own)
      })
  }
