import { type Checkpoint, type CheckpointFault, openCheckpoint } from '../domain/checkpoint.ts'
import type { CopyFolder } from '../store/copies.ts'

const isText = (value: unknown): value is string => typeof value === 'string'

/** Reads and verifies the bytes of a checkpoint's file; a verifier key is all it takes beside them. */
export const openCopy = (bytes: Uint8Array, verifier: string): Checkpoint | CheckpointFault => {
  const file = parsed(Buffer.from(bytes).toString('utf8'))
  if (typeof file !== 'object' || file === null || !('note' in file) || !('heads' in file)) return 'no-checkpoint'
  const { note, heads } = file
  if (!isText(note) || !Array.isArray(heads) || !heads.every(isText)) return 'no-checkpoint'
  return openCheckpoint({ note, lines: heads }, verifier)
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** Reads and verifies a checkpoint of a folder of copies. */
export const readCopy = async (
  copies: CopyFolder,
  number: number,
  verifier: string,
): Promise<Checkpoint | CheckpointFault> => {
  const bytes = await copies.read(number, 'json')
  return bytes ? openCopy(bytes, verifier) : 'no-checkpoint'
}
