import { canonical, sha256 } from '../../../kernel/canonical.ts'
import type { Id } from '../../../kernel/ids.ts'
import { belongsTo } from './chain-id.ts'
import { type Head, linkHash } from './link.ts'

/** What can be wrong with a chain. */
export type ChainFault =
  | 'entry-missing' // a link whose entry is gone
  | 'entry-changed' // the text does not have the hash it was written with
  | 'hash-changed' // the hash beside the text is not the linked one
  | 'entry-moved' // the text names another id or trail than the row it lies in: swapped or replayed
  | 'link-missing' // a number is left out
  | 'link-changed' // the link does not follow from the one before
  | 'tail-removed' // the chain ends before its head, or before what a checkpoint has seen
  | 'head-differs' // the head is not the last link
  | 'checkpoint-differs' // the chain is whole but not the one that was signed
  | 'entry-unlinked' // an entry that neither a link nor the waiting list knows

/** The first thing that is wrong with a chain, and where. */
export interface ChainFinding {
  readonly chain: Id
  /** Number of the link, where the fault has one. */
  readonly seq: number | null
  readonly entry: Id | null
  readonly wrong: ChainFault
}

/** A link beside its entry, as they lie in the database. */
export interface LinkRow {
  readonly seq: number
  readonly scope: Id
  readonly entry: Id
  readonly entryHash: Uint8Array
  readonly linkHash: Uint8Array
  /** Null where there is no such entry. */
  readonly text: string | null
  readonly hash: string | null
}

const equal = (one: Uint8Array, other: Uint8Array): boolean => Buffer.compare(one, other) === 0

/** Whether a text names the row it lies in. */
const namesItself = (text: string, row: LinkRow): boolean => {
  const own = `"id":${canonical(row.entry)},"in":${canonical(row.scope)}`
  return text.includes(own)
}

/** Checks the next link of a chain against the one before: the new head, or what is wrong. */
export const inspectLink = (chain: Id, before: Head, row: LinkRow): Head | ChainFinding => {
  const bad = (wrong: ChainFault): ChainFinding => ({ chain, seq: row.seq, entry: row.entry, wrong })
  if (row.seq !== before.seq + 1) return { chain, seq: before.seq + 1, entry: null, wrong: 'link-missing' }
  if (row.text === null || row.hash === null) return bad('entry-missing')
  if (sha256(row.text) !== row.hash) return bad('entry-changed')
  if (row.hash !== Buffer.from(row.entryHash).toString('hex')) return bad('hash-changed')
  if (!namesItself(row.text, row) || !belongsTo(chain, row.scope)) return bad('entry-moved')
  if (!equal(linkHash(before.hash, row.entryHash), row.linkHash)) return bad('link-changed')
  return { seq: row.seq, hash: row.linkHash }
}

/** Checks the end of a chain against its head row; null where they agree. */
export const inspectEnd = (chain: Id, end: Head, head: Head | null): ChainFinding | null => {
  if (head === null) return end.seq === 0 ? null : { chain, seq: end.seq, entry: null, wrong: 'head-differs' }
  if (end.seq < head.seq) return { chain, seq: end.seq + 1, entry: null, wrong: 'tail-removed' }
  if (end.seq > head.seq || !equal(end.hash, head.hash))
    return { chain, seq: end.seq, entry: null, wrong: 'head-differs' }
  return null
}
