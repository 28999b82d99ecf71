import { type Instant, parseInstant } from '../../../kernel/clock.ts'
import { type Id, isId } from '../../../kernel/ids.ts'
import { merkleRoot } from './merkle.ts'
import { type NoteSigner, openNote } from './note.ts'

/** Under this name every checkpoint is signed; the key tells installations apart. */
export const ORIGIN = 'dreiklang/audit'

/** The head of one chain as a checkpoint names it. */
export interface ChainHead {
  readonly chain: Id
  readonly seq: number
  /** SHA-256 of the last link, in hex. */
  readonly hash: string
}

/** The heads of all chains at a moment, signed. */
export interface Checkpoint {
  readonly number: number
  readonly at: Instant
  /** Signed note: origin, number of heads, Merkle root in base64, then number and moment (C2SP tlog-checkpoint). */
  readonly note: string
  readonly heads: readonly ChainHead[]
}

/** Why a checkpoint does not hold. */
export type CheckpointFault = 'no-checkpoint' | 'signature' | 'root'

/** One head as a leaf of the tree and a line of the file: `chain seq hash`. */
export const headLine = ({ chain, seq, hash }: ChainHead): string => `${chain} ${seq} ${hash}`

/** The heads in the lines of a checkpoint; null where a line is none. */
export const readHeads = (lines: readonly string[]): readonly ChainHead[] | null => {
  const heads: ChainHead[] = []
  for (const line of lines) {
    const [, chain = '', seq = '', hash = ''] = /^(\S{36}) (\d{1,15}) ([0-9a-f]{64})$/.exec(line) ?? []
    if (!isId(chain)) return null
    heads.push({ chain, seq: Number(seq), hash })
  }
  return heads
}

const rootOf = (heads: readonly ChainHead[]): Buffer => merkleRoot(heads.map(headLine))

/** Makes the checkpoint of these heads; they are sorted by chain. */
export const makeCheckpoint = (
  signer: NoteSigner,
  { number, at, heads }: Omit<Checkpoint, 'note'>,
): Checkpoint & { readonly root: Buffer } => {
  const sorted = [...heads].sort((a, b) => (a.chain < b.chain ? -1 : 1))
  const root = rootOf(sorted)
  const text = `${signer.name}\n${sorted.length}\n${root.toString('base64')}\nnumber ${number}\nat ${at}\n`
  return { number, at, heads: sorted, root, note: signer.sign(text) }
}

/** The file of a checkpoint: all that is needed to verify it later, besides the verifier key. */
export const checkpointFile = ({ note, heads }: Pick<Checkpoint, 'note' | 'heads'>): string =>
  `${JSON.stringify({ note, heads: heads.map(headLine) }, null, 1)}\n`

/** Reads and verifies a checkpoint: the signature of its note, and that the heads make up its root. */
export const openCheckpoint = (
  { note, lines }: { readonly note: string; readonly lines: readonly string[] },
  verifier: string,
): Checkpoint | CheckpointFault => {
  const text = openNote(note, verifier)
  if (text === null) return 'signature'
  const [, size, root, ...extension] = text.split('\n')
  const [, number] = /^number (\d{1,15})$/.exec(extension[0] ?? '') ?? []
  const at = parseInstant(/^at (\S+)$/.exec(extension[1] ?? '')?.[1] ?? '')
  const heads = readHeads(lines)
  if (number === undefined || at === null || heads === null) return 'no-checkpoint'
  if (Number(size) !== heads.length || rootOf(heads).toString('base64') !== root) return 'root'
  return { number: Number(number), at, note, heads }
}
