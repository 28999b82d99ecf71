import type { Scan } from './clamd.ts'
import type { FileStore, OpenSeal, ScanState } from './words.ts'

/** What a file is scanned with. */
export interface ScanTools {
  readonly files: FileStore
  readonly scan: Scan | null
}

/**
 * Has a stored file scanned. Throws where the scanner can't say or the file can't be read, so that the job is done again
 * later. Where there is no scanner (any more), nobody will look at the file, and it says so.
 */
export const scanStored = async (
  { files, scan }: ScanTools,
  file: { readonly id: string; readonly address: string },
  open: OpenSeal,
): Promise<Exclude<ScanState, 'waiting'>> => {
  if (scan === null) return 'not-scanned'
  const content = await files.get(file.address, open)
  if (!content.ok) throw new Error(`scan of file ${file.id}: ${content.refusal.code}`)
  const said = await scan(content.value.stream()).finally(() => content.value.close())
  if (said.verdict === 'unknown') throw new Error(`scan of file ${file.id}: ${said.why}`)
  return said.verdict
}
