import { later } from '../../../kernel/clock.ts'
import { id, type Id, newId } from '../../../kernel/ids.ts'
import { LANGUAGES } from '../../../kernel/texts.ts'
import type { Outbox } from '../../../platform/jobs/index.ts'
import { type JobPayload, JobTrouble } from '../../../platform/jobs/words.ts'
import type { PdfPress } from '../../../platform/pdf/words.ts'
import { inAccount, type Tx } from '../../../platform/postgres/index.ts'
import { exportEndsAt } from '../domain/export-lasts.ts'
import { EXPORT_QUEUE, type PersonalDataSource, type PersonPorts } from '../person-words.ts'
import {
  addressesOf,
  deleteExport,
  deleteParts,
  type ExportRun,
  finishExport,
  lockExport,
  noteWork,
  setAttempt,
  type StoredExport,
} from '../store/exports.ts'
import { type ExportBytesShell, exportSink } from './export-bytes.ts'
import { allAccess } from './list-access.ts'
import { writeExport } from './write-export.ts'

/** What making exports needs. */
export interface ExportShell extends ExportBytesShell {
  readonly outbox: Outbox
  readonly press: PdfPress
  readonly personalData: readonly PersonalDataSource[]
  readonly persons: PersonPorts
}

/** A run that said nothing for so long is dead, and another may begin. */
const SILENT = 'PT2M'
// How often a run says that it is alive.
const SAYS_EVERY_MS = 5_000

type Claim = { readonly row: StoredExport; readonly run: ExportRun; readonly old: readonly string[] }

/** Becomes the run that works on the export; null where it is ready or gone. Throws while another run is at work. */
const claim = (shell: ExportShell, account: Id, exportId: Id): Promise<Claim | null> =>
  shell.db.tx(inAccount(account), async (tx) => {
    const row = await lockExport(tx, account, exportId)
    if (!row || row.readyAt !== null) return null
    const at = shell.clock()
    if (row.workedAt !== null && later(row.workedAt, SILENT) > at) throw new JobTrouble('data-protection/at-work')
    const run = { account, export: exportId, attempt: newId() }
    await setAttempt(tx, run, { attempt: run.attempt, at })
    return { row, run, old: await addressesOf(tx, run, run.attempt) }
  })

const removeAll = async (shell: ExportShell, addresses: readonly string[]): Promise<void> => {
  for (const address of addresses) await shell.files.remove(address)
}

const write = async (shell: ExportShell, { row, run }: Claim): Promise<void> => {
  const { account } = run
  const sealer = await shell.db.tx(inAccount(account), (tx) => shell.keys.of(tx, account))
  let said = Date.now()
  const alive = async (done: number): Promise<void> => {
    if (Date.now() - said < SAYS_EVERY_MS) return
    said = Date.now()
    const still = await shell.db.tx(inAccount(account), (tx) => noteWork(tx, run, { at: shell.clock(), done }))
    if (!still) throw new JobTrouble('data-protection/at-work')
  }
  const sink = exportSink(shell, run, sealer)
  const language = LANGUAGES.find((one) => one === row.language) ?? 'de'
  const input = {
    wish: { account, language },
    sources: shell.personalData,
    authorities: await shell.persons.authorityNames(),
    access: () => allAccess(shell)(account),
    press: shell.press,
    at: row.askedAt,
    alive,
  }
  await writeExport(input, sink.out)
  await shell.db.tx(inAccount(account), async (tx) => {
    const at = shell.clock()
    const endsAt = exportEndsAt(at)
    const mine = await finishExport(tx, run, { at, endsAt, sizeBytes: sink.sizeBytes() })
    if (!mine) throw new JobTrouble('data-protection/at-work')
    const payload = { scope: inAccount(account), kind: 'remove', ref: { account, export: run.export } }
    await shell.outbox.putFor(tx, endsAt, { queue: EXPORT_QUEUE, payload })
  })
}

/** Makes an export and tells its person. It may be killed at any point: the next run takes away what was left, and begins anew. */
const make = async (shell: ExportShell, account: Id, exportId: Id): Promise<void> => {
  const claimed = await claim(shell, account, exportId)
  if (claimed) {
    await removeAll(shell, claimed.old)
    await shell.db.tx(inAccount(account), (tx) => deleteParts(tx, claimed.run))
    try {
      await write(shell, claimed)
    } catch (failed) {
      await shell.db.tx(inAccount(account), (tx) => letGo(tx, claimed.run))
      throw failed
    }
  }
  await shell.persons.tellReady(account, exportId)
}

/** A run that failed leaves the export to the next at once, unless another took it already. */
const letGo = async (tx: Tx, run: ExportRun): Promise<void> => {
  const row = await lockExport(tx, run.account, run.export)
  if (row?.attempt === run.attempt && row.readyAt === null) await setAttempt(tx, run, null)
}

/** Takes an export away at its end: first the bytes, then what names them. */
const remove = async (shell: ExportShell, account: Id, exportId: Id): Promise<void> => {
  const which = { account, export: exportId }
  await removeAll(shell, await shell.db.tx(inAccount(account), (tx) => addressesOf(tx, which)))
  await shell.db.tx(inAccount(account), (tx) => deleteExport(tx, account, exportId))
}

/** The job of exports: makes one, or takes one away. */
export const exportJob =
  (shell: ExportShell) =>
  async ({ kind, ref }: JobPayload): Promise<void> => {
    if (kind === 'bytes') return removeAll(shell, (ref['addresses'] ?? '').split(' '))
    const [account, exportId] = [id(ref['account'] ?? ''), id(ref['export'] ?? '')]
    return kind === 'remove' ? remove(shell, account, exportId) : make(shell, account, exportId)
  }
