import type { Id } from '../../../kernel/ids.ts'
import { type Database, inChain } from '../../../platform/postgres/index.ts'
import type { ChainHead } from '../domain/checkpoint.ts'
import { type ChainFinding, inspectEnd, inspectLink } from '../domain/inspect.ts'
import { type Head, startOf } from '../domain/link.ts'
import { type EntryPlace, entriesAfter, headOf, linksAfter, readOnly } from '../store/trail.ts'

/** Rows of a page: some hundred kilobytes at a time, however long the chain is. */
const PAGE = 1_000

/** What a verified chain came to. */
export interface VerifiedChain {
  readonly links: number
  readonly finding: ChainFinding | null
}

/** What a chain is verified with. */
export interface ChainVerification {
  readonly db: Database
  /** Called with the number of rows of each page. */
  readonly progress: (rows: number) => void
}

interface Walk {
  readonly chain: Id
  readonly head: Head | null
  /** What checkpoints saw of this chain. */
  readonly seen: readonly ChainHead[]
}

const differs = ({ chain, seen }: Walk, end: Head): ChainFinding | null => {
  const hash = Buffer.from(end.hash).toString('hex')
  const other = seen.some((one) => one.seq === end.seq && one.hash !== hash)
  return other ? { chain, seq: end.seq, entry: null, wrong: 'checkpoint-differs' } : null
}

/** Follows the links from the first to the head; the first that is wrong ends the walk. */
const walkLinks = async ({ db, progress }: ChainVerification, walk: Walk): Promise<Head | ChainFinding> => {
  const { chain } = walk
  const upTo = walk.head?.seq ?? 0
  let end = startOf(chain)
  for (;;) {
    const after = end.seq
    const rows = await db.tx(inChain(chain), async (tx) => {
      await readOnly(tx)
      return linksAfter(tx, chain, { after, upTo, most: PAGE })
    })
    for (const row of rows) {
      const next = inspectLink(chain, end, row)
      if ('wrong' in next) return next
      const other = differs(walk, next)
      if (other) return other
      end = next
    }
    progress(rows.length)
    if (rows.length < PAGE) return end
  }
}

/** Looks for an entry that nobody linked and that does not wait either. */
const walkEntries = async ({ db, progress }: ChainVerification, chain: Id): Promise<ChainFinding | null> => {
  let after: EntryPlace | null = null
  for (;;) {
    const from: EntryPlace | null = after
    const rows: Awaited<ReturnType<typeof entriesAfter>> = await db.tx(inChain(chain), async (tx) => {
      await readOnly(tx)
      return entriesAfter(tx, chain, { after: from, most: PAGE })
    })
    const stray = rows.find((row) => !row.known)
    if (stray) return { chain, seq: null, entry: stray.entry, wrong: 'entry-unlinked' }
    progress(rows.length)
    after = rows.at(-1) ?? null
    if (rows.length < PAGE) return null
  }
}

/**
 * Verifies one chain against itself and against what checkpoints saw of it; names the first thing that is wrong.
 * Only reads, in pages.
 */
export const verifyChain =
  (verification: ChainVerification) =>
  async (chain: Id, seen: readonly ChainHead[]): Promise<VerifiedChain> => {
    const head = await verification.db.tx(inChain(chain), async (tx) => {
      await readOnly(tx)
      return headOf(tx, chain)
    })
    const walk = { chain, head, seen }
    const end = await walkLinks(verification, walk)
    if ('wrong' in end) return { links: (end.seq ?? 1) - 1, finding: end }
    const signedUpTo = Math.max(0, ...seen.map((one) => one.seq))
    const cut: ChainFinding | null =
      end.seq < signedUpTo ? { chain, seq: end.seq + 1, entry: null, wrong: 'tail-removed' } : null
    const finding = inspectEnd(chain, end, head) ?? cut ?? (await walkEntries(verification, chain))
    return { links: end.seq, finding }
  }
