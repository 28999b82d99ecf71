import { createHash } from 'node:crypto'
import type { Id } from '../../../kernel/ids.ts'

/** An entry that waits for its link: ids and the SHA-256 of its text. */
export interface Unlinked {
  readonly scope: Id
  readonly entry: Id
  readonly hash: Uint8Array
}

/** The end of a chain: how many links it has, and the hash of the last one. */
export interface Head {
  readonly seq: number
  readonly hash: Uint8Array
}

/** One entry in its place. */
export interface Link extends Unlinked {
  readonly seq: number
  readonly link: Uint8Array
}

/** What the first link of a chain leans on: bound to the chain, so that no chain passes for another. */
export const startOf = (chain: Id): Head => ({
  seq: 0,
  hash: createHash('sha256').update(`dreiklang audit chain\n${chain}\n`).digest(),
})

/** The hash of a link: SHA-256 over the 32 bytes of the link before and the 32 bytes of the entry's hash. */
export const linkHash = (before: Uint8Array, entryHash: Uint8Array): Buffer =>
  createHash('sha256').update(before).update(entryHash).digest()

/** Appends entries to a chain, in the order of their ids. */
export const linkAll = (
  head: Head,
  waiting: readonly Unlinked[],
): { readonly links: readonly Link[]; readonly head: Head } => {
  const links: Link[] = []
  let last = head
  for (const one of [...waiting].sort((a, b) => (a.entry < b.entry ? -1 : 1))) {
    last = { seq: last.seq + 1, hash: linkHash(last.hash, one.hash) }
    links.push({ ...one, seq: last.seq, link: last.hash })
  }
  return { links, head: last }
}
