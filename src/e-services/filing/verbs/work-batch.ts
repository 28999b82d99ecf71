import type { Actor } from '../../../kernel/actor.ts'
import type { Id } from '../../../kernel/ids.ts'
import { refuse, type Result } from '../../../kernel/result.ts'
import type { Language } from '../../../kernel/texts.ts'
import type { Sealer } from '../../../foundation/data-protection/words.ts'
import { inAccount } from '../../../platform/postgres/index.ts'
import { anApplication } from '../domain/envelope.ts'
import { readAs } from '../domain/read-json.ts'
import type { FilingShell } from '../shell.ts'
import { endRow, type WaitingRow, waitingRows } from '../store/batch-rows.ts'
import { endBatch, findBatch, type StoredBatch } from '../store/batches.ts'
import type { FiledCase, FilingRefusal } from '../words.ts'
import { NO_FILES } from './attachments.ts'
import { doerNow } from './doer.ts'
import { fileApplication } from './file-application.ts'
import { SEALED } from './send-batch.ts'

/** So many rows are filed before it is asked again whether their sender still may. */
const ROWS_AT_ONCE = 8

interface Working {
  readonly party: Id
  readonly batch: StoredBatch
  readonly sealer: Sealer
  readonly actor: Actor | null
  readonly language: Language
}

const filedRow = async (
  shell: FilingShell,
  { party, batch, sealer, actor, language }: Working,
  { row, body }: WaitingRow,
): Promise<Result<FiledCase, FilingRefusal>> => {
  if (actor === null) return refuse({ code: 'filing/ended' })
  const text = sealer.open(SEALED.body, body)
  const given: unknown = JSON.parse(text)
  const application = readAs(anApplication, given)
  if (!application.ok) return application
  const { reference } = application.value
  return fileApplication(shell)(actor, {
    service: batch.service,
    application: application.value,
    key: reference === undefined ? `batch ${batch.id} ${row}` : `reference ${reference}`,
    content: text,
    ...NO_FILES,
    language,
    also: (tx, filed) => {
      const end = { outcome: 'accepted', case: filed.case, number: filed.number } as const
      return endRow(tx, { party, batch: batch.id }, { row, end })
    },
  })
}

const workRow = async (shell: FilingShell, working: Working, waiting: WaitingRow): Promise<void> => {
  const filed = await filedRow(shell, working, waiting)
  if (filed.ok) return
  const { party, batch, sealer } = working
  const report = sealer.seal(SEALED.report, JSON.stringify(filed.refusal))
  const end = { outcome: 'refused', report } as const
  await shell.db.tx(inAccount(party), (tx) => endRow(tx, { party, batch: batch.id }, { row: waiting.row, end }))
}

const next = (shell: FilingShell, party: Id, batch: Id) =>
  shell.db.tx(inAccount(party), async (tx) => {
    const found = await findBatch(tx, party, batch)
    const sealer = found && (await shell.keys.find(tx, party))
    if (!found || !sealer) return null
    return { batch: found, sealer, rows: await waitingRows(tx, { party, batch }, ROWS_AT_ONCE) }
  })

/**
 * Files the applications of a file that wait, each in its own transactions, so that a job that was cut off goes on where it
 * stopped. Whether the sender may is asked anew for every few rows.
 */
export const workBatch =
  (shell: FilingShell) =>
  async (party: Id, id: Id): Promise<void> => {
    for (;;) {
      const found = await next(shell, party, id)
      if (found === null) return
      const { batch, sealer, rows } = found
      if (rows.length === 0) break
      const doer = await doerNow(shell)(party, sealer.open(SEALED.doer, batch.doer))
      await Promise.all(rows.map((row) => workRow(shell, { party, batch, sealer, ...doer }, row)))
    }
    await shell.db.tx(inAccount(party), (tx) => endBatch(tx, party, { batch: id, at: shell.clock() }))
  }
