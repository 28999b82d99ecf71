import { Readable } from 'node:stream'
import type { Clock } from '../../../kernel/clock.ts'
import { piecesOf } from '../../../platform/files/index.ts'
import type { FileStore } from '../../../platform/files/words.ts'
import { JobTrouble } from '../../../platform/jobs/words.ts'
import { type Database, inAccount } from '../../../platform/postgres/index.ts'
import { type ExportPart, type ExportRun, insertPart } from '../store/exports.ts'
import type { Sealer } from '../words.ts'
import type { DataKeys } from './data-keys.ts'

/** What writing and reading the pieces of an export needs. */
export interface ExportBytesShell {
  readonly db: Database
  readonly clock: Clock
  readonly keys: DataKeys & { readonly derived: (use: string) => Buffer }
  readonly files: FileStore
}

const PURPOSE = 'data-protection.export'

// So much of an export is in memory at a time.
const PART_BYTES = 4 * 1024 * 1024

/** Where somebody's ZIP goes: sealed pieces in the file store. Each is written down before it is stored. */
export const exportSink = (
  shell: ExportBytesShell,
  run: ExportRun,
  sealer: Sealer,
): { readonly out: WritableStream<Uint8Array>; readonly sizeBytes: () => number } => {
  let [waiting, waitingBytes, sizeBytes, part]: [Uint8Array[], number, number, number] = [[], 0, 0, 0]
  const store = async (bytes: Uint8Array): Promise<void> => {
    const stored = await shell.files.put({
      scopeKey: shell.keys.derived(`files ${run.account} ${run.attempt} ${part}`),
      seal: sealer.newFile(PURPOSE),
      bytes: Readable.from([bytes]),
      mostBytes: bytes.length,
      announce: (address) =>
        shell.db.tx(inAccount(run.account), (tx) => insertPart(tx, run, { part, address, sizeBytes: bytes.length })),
    })
    if (!stored.ok) throw new JobTrouble(stored.refusal.code)
    part += 1
    sizeBytes += bytes.length
  }
  const flush = async (): Promise<void> => {
    const bytes = Buffer.concat(waiting)
    waiting = []
    waitingBytes = 0
    for (let from = 0; from < bytes.length; from += PART_BYTES) await store(bytes.subarray(from, from + PART_BYTES))
  }
  const out = new WritableStream<Uint8Array>({
    write: async (chunk) => {
      waiting.push(chunk)
      waitingBytes += chunk.length
      if (waitingBytes >= PART_BYTES) await flush()
    },
    close: flush,
  })
  return { out, sizeBytes: () => sizeBytes }
}

/** The pieces of an export in their order, opened one after another. Throws where one is gone or damaged. */
export const exportPieces = (shell: Pick<ExportBytesShell, 'files'>, sealer: Sealer, parts: readonly ExportPart[]) =>
  async function* (): AsyncGenerator<Uint8Array> {
    for (const { address, part } of parts) {
      const got = await shell.files.get(address, sealer.openFile(PURPOSE))
      if (!got.ok) throw new Error(`piece ${part} of an export: ${got.refusal.code}`)
      yield* piecesOf(got.value)
    }
  }
