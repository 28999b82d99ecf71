import { z } from 'zod'
import type { OpenedShell } from '../../src/app/shell.ts'
import type { Id } from '../../src/kernel/ids.ts'
import { inAccount, inAuthority } from '../../src/platform/postgres/index.ts'
import type { Receipts, Sender } from './senders.ts'

const count = z.object({ count: z.number() })

/** What is wrong after all faults: drafts that left no case or no trace, and what is there more than once. */
export interface Books {
  readonly lost: readonly string[]
  readonly doubled: readonly string[]
}

const times = (what: string, found: number): Books => ({
  lost: found < 1 ? [what] : [],
  doubled: found > 1 ? [what] : [],
})

const together = (books: readonly Books[]): Books => ({
  lost: books.flatMap((one) => one.lost),
  doubled: books.flatMap((one) => one.doubled),
})

/** Every trace of one application: case, log, audit entry, party, and in the account projection and message. */
const tracesOf = async ({ shell }: OpenedShell, account: Id, draft: Sender['drafts'][number]): Promise<Books> => {
  const { id, authority } = draft
  const office = await shell.db.tx(inAuthority(authority), (tx) =>
    tx.sql(
      `select 'case' as what, count(*)::int as count from cases."case" where authority_id = $1 and case_id = $2
       union all select 'log', count(*)::int from cases.log where authority_id = $1 and case_id = $2 and on_command = 'submit'
       union all select 'party', count(*)::int from cases.party where authority_id = $1 and case_id = $2
       union all select 'audit', count(*)::int from security.audit where scope_id = $1 and entry::jsonb->>'act' = 'cases.submit' and entry::jsonb#>>'{ref,case}' = $2::text`,
      [authority, id],
    ),
  )
  const own = await shell.db.tx(inAccount(account), (tx) =>
    tx.sql(
      `select 'own case' as what, count(*)::int as count from cases.own_case where account_id = $1 and case_id = $2`,
      [account, id],
    ),
  )
  const rows = z.array(count.extend({ what: z.string() })).parse([...office, ...own])
  return together(rows.map((row) => times(`${row.what} of ${id}`, row.count)))
}

/** File numbers of an authority without a gap and without a repetition. */
const numbersOf = async ({ shell }: OpenedShell, authority: Id): Promise<Books> => {
  const rows = await shell.db.tx(inAuthority(authority), (tx) =>
    tx.sql(
      `select count(*)::int as count, (select coalesce(sum(last), 0)::int from cases.counter where authority_id = $1) as last
       from cases."case" where authority_id = $1`,
      [authority],
    ),
  )
  const [row] = z.array(count.extend({ last: z.number() })).parse(rows)
  const gap = (row?.last ?? 0) - (row?.count ?? 0)
  return { lost: gap > 0 ? [`${gap} file numbers of ${authority}`] : [], doubled: [] }
}

/** Messages of an account: one receipt for each application. */
const messagesOf = async ({ shell }: OpenedShell, sender: Sender): Promise<Books> => {
  const rows = await shell.db.tx(inAccount(sender.account), (tx) =>
    tx.sql('select count(*)::int as count from mailbox.message where account_id = $1', [sender.account]),
  )
  const found = z.array(count).parse(rows)[0]?.count ?? 0
  const wanted = sender.drafts.length
  return {
    lost: found < wanted ? [`${wanted - found} messages of ${sender.account}`] : [],
    doubled: found > wanted ? [`${found - wanted} messages of ${sender.account}`] : [],
  }
}

/** Whether the receipts of every draft say the same. */
const receiptsOf = (receipts: Receipts): Books => ({
  lost: [],
  doubled: [...receipts]
    .filter(([, got]) => new Set(got).size !== 1)
    .map(([draft, got]) => `${draft}: ${got.join(' ')}`),
})

/** Goes through everything that was acknowledged. */
export const audit = async (
  opened: OpenedShell,
  sent: readonly { readonly sender: Sender; readonly receipts: Receipts }[],
): Promise<Books> => {
  const books: Books[] = []
  for (const { sender, receipts } of sent) {
    for (const draft of sender.drafts) books.push(await tracesOf(opened, sender.account, draft))
    books.push(await messagesOf(opened, sender), receiptsOf(receipts))
  }
  const authorities = new Set(sent.flatMap(({ sender }) => sender.drafts.map((draft) => draft.authority)))
  for (const authority of authorities) books.push(await numbersOf(opened, authority))
  return together(books)
}

/** Waits until every job has been done, and gives those that were given up. */
export const jobsOver = async ({ shell }: OpenedShell, limitMs: number): Promise<readonly unknown[]> => {
  for (const end = performance.now() + limitMs; ; ) {
    const rows = await shell.db.look(
      `select name, state, retry_count, start_after, started_on, output from jobs.job where state in ('created', 'active', 'retry') and name <> 'platform.undelivered' and start_after < now() + interval '1 hour' limit 5`,
    )
    if (rows.length === 0) return (await shell.deliveries.undelivered(null, null)).jobs
    if (performance.now() > end) throw new Error(`jobs were left undone: ${JSON.stringify(rows)}`)
    await new Promise((resume) => setTimeout(resume, 100))
  }
}
