import type { Id } from '../../../kernel/ids.ts'
import { type Database, inChain } from '../../../platform/postgres/index.ts'
import { linkAll } from '../domain/link.ts'
import { appendLinks, lockHead, takeUnlinked, waitingChains } from '../store/chain.ts'

/** Entries linked in one transaction; it takes some 15 ms. */
const BATCH = 500
/** Chains that are linked at the same time; the rest of the connections serve people. */
const AT_ONCE = 3

/**
 * Links committed entries of one chain, at most a batch, in one transaction; gives their number. None where another
 * server is at this chain: nobody waits for the lock of its head.
 */
export const linkChain =
  (shell: { readonly db: Database }) =>
  (chain: Id, most: number = BATCH): Promise<number> =>
    shell.db.tx(inChain(chain), async (tx) => {
      const head = await lockHead(tx, chain)
      if (head === null) return 0
      const waiting = await takeUnlinked(tx, chain, most)
      if (waiting.length > 0) await appendLinks(tx, chain, linkAll(head, waiting))
      return waiting.length
    })

/** Links everything that waits right now; gives the number of entries. */
export const linkWaiting = (shell: { readonly db: Database }) => async (): Promise<number> => {
  const chains = [...(await waitingChains(shell.db))]
  let linked = 0
  const takeNext = async (): Promise<void> => {
    for (let chain = chains.shift(); chain !== undefined; chain = chains.shift()) {
      for (let batch = BATCH; batch === BATCH; linked += batch) batch = await linkChain(shell)(chain)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, takeNext))
  return linked
}
