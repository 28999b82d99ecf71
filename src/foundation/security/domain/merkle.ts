import { createHash } from 'node:crypto'

const leafHash = (leaf: string): Buffer =>
  createHash('sha256').update(Uint8Array.of(0x00)).update(leaf, 'utf8').digest()

const nodeHash = (left: Uint8Array, right: Uint8Array): Buffer =>
  createHash('sha256').update(Uint8Array.of(0x01)).update(left).update(right).digest()

/** The largest power of two below a number above one. */
const splitOf = (size: number): number => 2 ** Math.ceil(Math.log2(size) - 1)

const rootOf = (hashes: readonly Buffer[]): Buffer => {
  const [first] = hashes
  if (hashes.length === 1 && first) return first
  const split = splitOf(hashes.length)
  return nodeHash(rootOf(hashes.slice(0, split)), rootOf(hashes.slice(split)))
}

/** The Merkle tree hash of leaves in their order (RFC 6962 section 2.1); a leaf can never pass for a node. */
export const merkleRoot = (leaves: readonly string[]): Buffer =>
  leaves.length === 0 ? createHash('sha256').digest() : rootOf(leaves.map(leafHash))
