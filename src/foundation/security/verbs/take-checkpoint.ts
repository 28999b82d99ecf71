import { type Database, inReference } from '../../../platform/postgres/index.ts'
import type { TimestampAuthority } from '../../../platform/timestamp/words.ts'
import { checkpointFile, headLine, makeCheckpoint, readHeads } from '../domain/checkpoint.ts'
import type { NoteSigner } from '../domain/note.ts'
import {
  allHeads,
  checkpointAfter,
  insertCheckpoint,
  insertStamp,
  latestCheckpoint,
  latestStamp,
} from '../store/checkpoint.ts'
import type { CopyFolder } from '../store/copies.ts'

/** What checkpoints need from the edge. */
export interface CheckpointShell {
  readonly db: Database
  readonly signer: NoteSigner
  readonly copies: CopyFolder
  /** Null where nobody stamps. */
  readonly timestamps: TimestampAuthority | null
}

/** Signs the heads of all chains, if anything is new; gives the number of the checkpoint, or null. */
export const takeCheckpoint =
  ({ db, signer }: Pick<CheckpointShell, 'db' | 'signer'>) =>
  async (): Promise<number | null> => {
    const before = await latestCheckpoint(db)
    return db.tx(inReference, async (tx) => {
      const { at, heads } = await allHeads(tx)
      if (heads.map(headLine).join('\n') === (before?.lines.join('\n') ?? '')) return null
      const made = makeCheckpoint(signer, { number: (before?.number ?? 0) + 1, at, heads })
      return (await insertCheckpoint(tx, made)) ? made.number : null
    })
  }

/** Writes the checkpoints that the copies don't have yet; those that a broken disk kept back follow by themselves. */
export const copyCheckpoints =
  ({ db, copies }: Pick<CheckpointShell, 'db' | 'copies'>) =>
  async (): Promise<number> => {
    let copied = 0
    for (let last = await copies.latest(); ; copied++) {
      const next = await checkpointAfter(db, last)
      if (!next) return copied
      const heads = readHeads(next.lines)
      if (!heads) throw new Error(`checkpoint ${next.number}: its heads can't be read`)
      await copies.keep(next.number, 'json', checkpointFile({ note: next.note, heads }))
      last = next.number
    }
  }

/**
 * Has the newest checkpoint stamped, where it has no stamp yet: it stands for all before it, so that one answer makes up
 * for hours without any. Throws where the authority of time does not answer or answers wrongly.
 */
export const stampCheckpoint =
  ({ db, copies, timestamps }: Pick<CheckpointShell, 'db' | 'copies' | 'timestamps'>) =>
  async (): Promise<number | null> => {
    if (timestamps === null) return null
    const [newest, stamped] = [await latestCheckpoint(db), await latestStamp(db)]
    if (!newest || newest.number === stamped?.number) return null
    const token = await timestamps.stamp(Buffer.from(newest.note, 'utf8'))
    await db.tx(inReference, (tx) => insertStamp(tx, newest.number, token))
    await copies.keep(newest.number, 'tsr', token)
    return newest.number
  }
