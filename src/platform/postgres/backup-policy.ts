import pg from 'pg'

/** A table that a backup could not read whole. */
interface Closed {
  readonly name: string
  readonly owner: string
}

// Row level security also binds the owner, who would copy an empty table without a word.
const CLOSED = `select format('%I.%I', n.nspname, c.relname) as name, pg_get_userbyid(c.relowner) as owner
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where c.relkind in ('r', 'p') and c.relrowsecurity and pg_get_userbyid(c.relowner) = current_user
    and not exists (select from pg_policy p where p.polrelid = c.oid and p.polname = 'backup')
  order by 1`

/**
 * Lets the owner, and nobody else, read every table whole in a transaction that says it is a backup. It gives the owner
 * nothing new: who owns a table may switch its row level security off. The program's role gets nothing.
 */
export const openForBackup = async (client: pg.ClientBase): Promise<void> => {
  for (const { name, owner } of (await client.query<Closed>(CLOSED)).rows)
    await client.query(
      `create policy backup on ${name} for select to ${pg.escapeIdentifier(owner)} using (current_setting('app.backup', true) = 'on')`,
    )
}
