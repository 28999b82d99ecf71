import type { Id } from '../../../kernel/ids.ts'
import { type Database, inChain, type Tx } from '../../../platform/postgres/index.ts'
import type { ChainHead } from '../domain/checkpoint.ts'
import { type ChainFinding, inspectEnd, inspectLink, type LinkRow } from '../domain/inspect.ts'
import { type Head, startOf } from '../domain/link.ts'
import { entriesAfter, headOf, type KnownEntry, linksAfter, readOnly } from '../store/trail.ts'

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
  readonly links: readonly LinkRow[]
  readonly entries: readonly KnownEntry[]
}

const reading = <Outcome>(db: Database, chain: Id, read: (tx: Tx) => Promise<Outcome>): Promise<Outcome> =>
  db.tx(inChain(chain), async (tx) => {
    const [, outcome] = await Promise.all([readOnly(tx), read(tx)])
    return outcome
  })

/** The head and the first pages in one go: most chains are not longer. The head is read first, so nothing lies beyond it. */
const begin = (db: Database, chain: Id): Promise<Omit<Walk, 'chain' | 'seen'>> =>
  reading(db, chain, async (tx) => {
    const [head, links, entries] = await Promise.all([
      headOf(tx, chain),
      linksAfter(tx, chain, { after: 0, upTo: Number.MAX_SAFE_INTEGER, most: PAGE }),
      entriesAfter(tx, chain, { after: null, most: PAGE }),
    ])
    return { head, entries, links: links.filter((link) => link.seq <= (head?.seq ?? link.seq)) }
  })

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
  for (let { links } = walk; ; ) {
    for (const row of links) {
      const next = inspectLink(chain, end, row)
      if ('wrong' in next) return next
      const other = differs(walk, next)
      if (other) return other
      end = next
    }
    progress(links.length)
    const after = end.seq
    if (links.length === 0 || after >= upTo) return end
    links = await reading(db, chain, (tx) => linksAfter(tx, chain, { after, upTo, most: PAGE }))
  }
}

/** Looks for an entry that nobody linked and that does not wait either. */
const walkEntries = async ({ db, progress }: ChainVerification, walk: Walk): Promise<ChainFinding | null> => {
  const { chain } = walk
  for (let { entries } = walk; ; ) {
    const stray = entries.find((row) => !row.known)
    if (stray) return { chain, seq: null, entry: stray.entry, wrong: 'entry-unlinked' }
    progress(entries.length)
    const after = entries.at(-1)
    if (!after || entries.length < PAGE) return null
    entries = await reading(db, chain, (tx) => entriesAfter(tx, chain, { after, most: PAGE }))
  }
}

/**
 * Verifies one chain against itself and against what checkpoints saw of it; names the first thing that is wrong.
 * Only reads, in pages.
 */
export const verifyChain =
  (verification: ChainVerification) =>
  async (chain: Id, seen: readonly ChainHead[]): Promise<VerifiedChain> => {
    const walk = { chain, seen, ...(await begin(verification.db, chain)) }
    const end = await walkLinks(verification, walk)
    if ('wrong' in end) return { links: (end.seq ?? 1) - 1, finding: end }
    const signedUpTo = Math.max(0, ...seen.map((one) => one.seq))
    const cut: ChainFinding | null =
      end.seq < signedUpTo ? { chain, seq: end.seq + 1, entry: null, wrong: 'tail-removed' } : null
    const finding = inspectEnd(chain, end, walk.head) ?? cut ?? (await walkEntries(verification, walk))
    return { links: end.seq, finding }
  }
