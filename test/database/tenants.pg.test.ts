import { afterAll, beforeAll, expect, it } from 'vitest'
import pg from 'pg'
import { newId } from '../../src/kernel/ids.ts'
import { connect, type Database, inAccount, inAuthority, inReference } from '../../src/platform/postgres/index.ts'
import { freshDatabase } from '../setup/database.ts'

/** Shared tables: public, or found by a keyed hash before anybody is known. Each stands here for a written reason. */
const REFERENCE_TABLES = new Set([
  'account.authority', // who the authorities are is public
  'account.sign_in_name', // keyed hash of an address, read before anybody is signed in
  'account.identity_name', // keyed hash of what an outer account calls a person, read before anybody is signed in
  'account.activity', // when accounts were last used, found across accounts every hour
  'account.session', // hash of a token; what is in it is sealed with the token
  'account.confirmation', // single-use links, by id
  'account.passkey_name', // keyed hash of a credential id, read before anybody is signed in
  'account.challenge', // hashes of what was asked of a browser, before anybody is signed in
  'account.entry_link', // single-use links, by id
  'account.browser_reset', // one moment of an account, read before anybody is signed in
  'account.device_link', // single-use links, by id
  'representation.code', // keyed hashes of codes that people tell at any desk with a certificate
  'proofing.code', // keyed hashes of codes that people tell at any desk, which knows no account before
  'proofing.document', // keyed hashes of documents, so that none proves two accounts, whichever desk saw it
  'identity.flow', // who is expected back, sealed with a secret of the browser; read before anybody is signed in
  'mailbox.subscription', // keyed hashes of secret addresses, asked for without sign-in
  'security.budget', // keyed hashes of what is limited, read before anybody is known
  'sign_on.client', // programs and who owns them are public; only the hash of a secret is kept
  'sign_on.grant', // found by a random id or by session, before anybody is known; what is in it is sealed
  'sign_on.artifact', // hash of a code or token; what is in it is sealed with that very value
  'sign_on.signer', // keys that tokens are signed with, sealed with a key of the installation
  'cases.definition', // released services are public
  'data_protection.root_key', // names of root keys
  'data_protection.tenant_key', // keys of tenants, wrapped: worth nothing without the root key
  'platform.migration', // which steps ran
  'security.chain', // hash of the head of each audit chain
  'security.checkpoint', // the same hashes at a moment, signed
  'security.stamp', // time stamps over those
  'security.unlinked', // ids and hashes of entries without a link yet (docs/decisions/0013-audit-chain.md)
])
/** A chain or tenant follows from the scope: the authority itself, or one of 256 for accounts. */
const SCOPE_COLUMNS = new Set(['authority_id', 'account_id', 'scope_id', 'chain_id', 'tenant_id'])

let owner: pg.Client
let app: Database

beforeAll(async () => {
  const database = await freshDatabase()
  owner = new pg.Client({ connectionString: database.ownerUrl })
  await owner.connect()
  app = connect(database.appUrl, 2)
})
afterAll(async () => {
  await owner.end()
  await app.end()
})

const OURS = `n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast', 'public', 'jobs') and n.nspname not like 'pg_%'`

const tables = async () => {
  const { rows } = await owner.query<{ name: string; enabled: boolean; forced: boolean; policies: number }>(
    `select n.nspname || '.' || c.relname as name, c.relrowsecurity as enabled, c.relforcerowsecurity as forced,
       (select count(*)::int from pg_policy p where p.polrelid = c.oid and p.polname <> 'backup') as policies
     from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind in ('r', 'p') and ${OURS} order by 1`,
  )
  return rows
}

it('every table with a scope enables and forces row level security and has a policy', async () => {
  const found = await tables()
  expect(found.length).toBeGreaterThan(15)
  const open = found.filter((table) => !REFERENCE_TABLES.has(table.name))
  expect(open.filter((table) => !table.enabled || !table.forced || table.policies === 0)).toEqual([])
  for (const name of REFERENCE_TABLES) expect(found.map((table) => table.name)).toContain(name)
})

it('every key and index of a table with a scope starts with the scope', async () => {
  const { rows } = await owner.query<{ name: string; index: string; column: string }>(
    `select n.nspname || '.' || c.relname as name, ic.relname as index, a.attname as column
     from pg_index i join pg_class c on c.oid = i.indrelid join pg_namespace n on n.oid = c.relnamespace
       join pg_class ic on ic.oid = i.indexrelid join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
     where ${OURS}`,
  )
  const scoped = rows.filter((row) => !REFERENCE_TABLES.has(row.name))
  expect(scoped.length).toBeGreaterThan(10)
  expect(scoped.filter((row) => !SCOPE_COLUMNS.has(row.column))).toEqual([])
})

it('every foreign key starts with the scope on both sides', async () => {
  const { rows } = await owner.query<{ name: string; here: string; there: string }>(
    `select conrelid::regclass::text as name, a.attname as here, b.attname as there from pg_constraint k
     join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1]
     join pg_attribute b on b.attrelid = k.confrelid and b.attnum = k.confkey[1] where k.contype = 'f' and k.connamespace::regnamespace::text <> 'jobs'`,
  )
  expect(rows.filter((row) => row.here !== row.there || !SCOPE_COLUMNS.has(row.here))).toEqual([])
})

it('there is no view without the rights of its reader, no function with the rights of its owner, no deferrable constraint', async () => {
  const views = await owner.query(
    `select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind in ('v', 'm') and ${OURS} and not coalesce(c.reloptions::text like '%security_invoker=true%', false)`,
  )
  expect(views.rows).toEqual([])
  const functions = await owner.query(
    `select p.proname from pg_proc p join pg_namespace n on n.oid = p.pronamespace where p.prosecdef and ${OURS}`,
  )
  expect(functions.rows).toEqual([])
  const constraints = await owner.query(
    `select conname from pg_constraint k join pg_namespace n on n.oid = k.connamespace where (k.condeferrable or k.contype = 'x') and ${OURS}`,
  )
  expect(constraints.rows).toEqual([])
})

it('a backup reads every table whole, as its owner and only in a transaction that says so; the role of the program never', async () => {
  const { rows } = await owner.query<{ name: string; command: string; roles: string; owner: string }>(
    `select c.oid::regclass::text as name, p.polcmd as command, p.polroles::regrole[]::text as roles, c.relowner::regrole::text as owner
     from pg_class c join pg_namespace n on n.oid = c.relnamespace left join pg_policy p on p.polrelid = c.oid and p.polname = 'backup'
     where c.relrowsecurity and ${OURS}`,
  )
  expect(
    rows.filter((row) => row.command !== 'r' || row.roles !== `{${row.owner}}` || row.owner === 'dreiklang_app'),
  ).toEqual([])
  const [account, counted] = [newId(), 'select count(*)::int as count from account.workplace where account_id = $1']
  await app.tx(inAccount(account), (tx) => tx.sql('insert into account.workplace values ($1, $2)', [account, newId()]))
  const count = async () => (await owner.query<{ count: number }>(counted, [account])).rows[0]?.count
  expect(await count()).toBe(0)
  await owner.query("begin read only; select set_config('app.backup', 'on', true)")
  expect(await count()).toBe(1)
  await owner.query('commit')
  expect(await count()).toBe(0)
  const tried = await app.tx(inAuthority(newId()), async (tx) => {
    await tx.sql("select set_config('app.backup', 'on', true)")
    return tx.sql(counted, [account])
  })
  expect(tried).toEqual([{ count: 0 }])
})

it('the role of the program owns nothing, is no superuser and passes no row level security', async () => {
  const { rows } = await owner.query(
    `select r.rolsuper, r.rolbypassrls, r.rolcreaterole, r.rolcreatedb,
       (select count(*)::int from pg_class where relowner = r.oid) as owned from pg_roles r where r.rolname = 'dreiklang_app'`,
  )
  expect(rows).toEqual([{ rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false, owned: 0 }])
})

const INSERT = `insert into security.audit (chain_id, scope_id, entry_id, entry, hash) values ($1, $1, $2, '{}', 'x')`

it('the audit trail can be written and read, but not changed and not deleted', async () => {
  const authority = newId()
  await app.tx(inAuthority(authority), async (tx) => {
    await tx.sql(INSERT, [authority, newId()])
  })
  for (const statement of [
    `update security.audit set entry = ''`,
    'delete from security.audit',
    'truncate security.audit',
    'update security.link set seq = 1',
    'delete from security.link',
    'delete from security.chain',
    `update security.checkpoint set note = ''`,
    'delete from security.checkpoint',
    'delete from security.stamp',
  ])
    await expect(app.tx(inAuthority(authority), (tx) => tx.sql(statement))).rejects.toThrow(/permission denied/)
})

it('a scope is gone with its transaction, also after an error, and another scope sees nothing', async () => {
  const [mine, other] = [newId(), newId()]
  const counted = (scope: Parameters<Database['tx']>[0]) =>
    app.tx(scope, (tx) => tx.sql<{ count: number }>('select count(*)::int as count from security.audit'))
  await app.tx(inAuthority(mine), async (tx) => {
    await tx.sql(INSERT, [mine, newId()])
  })
  await expect(app.tx(inAuthority(mine), (tx) => tx.sql('select 1 / 0'))).rejects.toThrow()
  expect(await counted(inAuthority(mine))).toEqual([{ count: 1 }])
  for (const scope of [inAuthority(other), inAccount(mine === other ? other : newId()), inReference])
    expect(await counted(scope)).toEqual([{ count: 0 }])
  expect(await app.look('select count(*)::int as count from security.audit')).toEqual([{ count: 0 }])
  const foreign = app.tx(inAuthority(other), (tx) => tx.sql(INSERT, [mine, newId()]))
  await expect(foreign).rejects.toThrow(/row-level security/)
})

it('a refusal leaves nothing behind', async () => {
  const authority = newId()
  const refused = await app.tx(inAuthority(authority), async (tx) => {
    await tx.sql(INSERT, [authority, newId()])
    return { ok: false }
  })
  expect(refused).toEqual({ ok: false })
  expect(await app.tx(inAuthority(authority), (tx) => tx.sql('select entry from security.audit'))).toEqual([])
})

it('a failed statement that the work passes over is no silent success', async () => {
  const swallowed = app.tx(inAuthority(newId()), async (tx) => {
    await tx.sql('select 1 / 0').catch(() => {})
    return 'all fine'
  })
  await expect(swallowed).rejects.toThrow('was not committed')
})
