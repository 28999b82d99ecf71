import type { Id } from '../../../kernel/ids.ts'
import type { Database } from '../../../platform/postgres/index.ts'
import { inAccount } from '../../../platform/postgres/index.ts'
import type { Access } from '../person-words.ts'
import { lookAccess } from '../store/access.ts'

/** How many lines a page of the access log shows. */
export const ACCESSES_ON_A_PAGE = 25

/** A page of an account's access log, newest first; `next` is where the following page starts. */
export const listAccess =
  (shell: { readonly db: Database }) =>
  async (
    account: Id,
    before: Id | null,
    limit = ACCESSES_ON_A_PAGE,
  ): Promise<{ readonly lines: readonly Access[]; readonly next: Id | null }> => {
    const page = { account, before, limit: limit + 1 }
    const found = await shell.db.tx(inAccount(account), (tx) => lookAccess(tx, page))
    const lines = found.slice(0, limit)
    return { lines, next: found.length > limit ? (lines.at(-1)?.id ?? null) : null }
  }

const AT_ONCE = 500

/** The whole access log of an account, newest first, read in pieces. */
export const allAccess = (shell: { readonly db: Database }) =>
  async function* (account: Id): AsyncGenerator<Access> {
    let before: Id | null = null
    do {
      const { lines, next }: Awaited<ReturnType<ReturnType<typeof listAccess>>> = await listAccess(shell)(
        account,
        before,
        AT_ONCE,
      )
      yield* lines
      before = next
    } while (before !== null)
  }
