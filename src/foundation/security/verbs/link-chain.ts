import type { Id } from '../../../kernel/ids.ts'
import { type Database, inReference } from '../../../platform/postgres/index.ts'
import { isDatabaseGone } from '../../../platform/http/index.ts'
import { linkAll } from '../domain/link.ts'
import { appendLinks, lockHeads, takeUnlinked, waitingChains } from '../store/chain.ts'

/** Entries of one chain that are linked in one transaction. */
const BATCH = 500
/** Chains that are linked in one transaction: with one entry each it takes some 10 ms. */
const CHAINS = 100

/**
 * Links committed entries of some chains, at most a batch of each, in one transaction; gives their number. A chain that
 * another server links is left out: nobody waits for the lock of a head.
 */
export const linkChains =
  (shell: { readonly db: Database }) =>
  (chains: readonly Id[], most: number = BATCH): Promise<number> =>
    shell.db.tx(inReference, async (tx) => {
      const heads = await lockHeads(tx, chains)
      const waiting = await takeUnlinked(tx, [...heads.keys()], most)
      const appended = [...heads].flatMap(([chain, head]) => {
        const entries = waiting.get(chain)
        return entries ? [{ chain, ...linkAll(head, entries) }] : []
      })
      if (appended.length > 0) await appendLinks(tx, appended)
      return appended.reduce((sum, { links }) => sum + links.length, 0)
    })

/** How long a chain that can't be linked is left alone. */
const BROKEN_MS = 30_000

/**
 * Links everything that waits right now; gives the number of entries. One chain that can't be linked keeps no other from
 * it: where chains fail together each is linked by itself, and the broken one is told and left alone for a while.
 */
export const linkWaiting = (shell: { readonly db: Database }, failed: (error: unknown) => void = fail) => {
  const broken = new Map<Id, number>()
  const one = (chain: Id): Promise<number> =>
    linkChains(shell)([chain]).catch((error: unknown) => {
      broken.set(chain, performance.now() + BROKEN_MS)
      failed(error)
      return 0
    })
  const some = async (chains: readonly Id[]): Promise<number> => {
    try {
      return await linkChains(shell)(chains)
    } catch (error) {
      if (isDatabaseGone(error)) throw error
      let linked = 0
      for (const chain of chains) linked += await one(chain)
      return linked
    }
  }
  return async (): Promise<number> => {
    for (const [chain, until] of broken) if (until < performance.now()) broken.delete(chain)
    const chains = (await waitingChains(shell.db)).filter((chain) => !broken.has(chain))
    let linked = 0
    for (let from = 0; from < chains.length; from += CHAINS) {
      const group = chains.slice(from, from + CHAINS)
      // A chain with more than a batch has more waiting.
      for (let done = BATCH; done >= BATCH; linked += done) done = await some(group)
    }
    return linked
  }
}

const fail = (error: unknown): never => {
  throw error
}
