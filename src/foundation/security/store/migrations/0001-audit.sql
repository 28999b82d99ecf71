-- expand: the audit trail, its chains, and the answers to commands that are done once
create schema security;
grant usage on schema security to dreiklang_app;

-- One row for each act, in the scope it was done in (an authority or an account). Never changed, never deleted.
-- chain_id follows from the scope (domain/chain-id.ts) and stands first, so that one index serves scope and chain.
create table security.audit (
  chain_id uuid not null,
  scope_id uuid not null,
  entry_id uuid not null,
  entry    text not null,
  hash     text not null,
  primary key (chain_id, scope_id, entry_id)
);
alter table security.audit enable row level security;
alter table security.audit force row level security;
create policy own_scope on security.audit using (
  scope_id = coalesce(nullif(current_setting('app.authority', true), ''), nullif(current_setting('app.account', true), ''))::uuid
);
create policy own_chain on security.audit for select using (
  chain_id = nullif(current_setting('app.chain', true), '')::uuid
);
grant select, insert on security.audit to dreiklang_app;

-- Entries that no link tells of yet, for about a second each. Ids and hashes only: whoever links them has to find them
-- without knowing the scope (docs/decisions/0013-audit-chain.md). The moment is the database's own.
create table security.unlinked (
  chain_id uuid not null,
  entry_id uuid not null,
  scope_id uuid not null,
  hash     bytea not null,
  at       timestamptz not null default now(),
  primary key (chain_id, entry_id)
);
grant select, insert, delete on security.unlinked to dreiklang_app;

-- The head of each chain: how many links it has, and the hash of the last one.
create table security.chain (
  chain_id  uuid not null,
  seq       bigint not null,
  link_hash bytea not null,
  primary key (chain_id)
);
grant select, insert, update on security.chain to dreiklang_app;

-- The links of a chain, in their order. Never changed, never deleted.
create table security.link (
  chain_id   uuid not null,
  seq        bigint not null,
  scope_id   uuid not null,
  entry_id   uuid not null,
  entry_hash bytea not null,
  link_hash  bytea not null,
  primary key (chain_id, seq),
  unique (chain_id, entry_id)
);
alter table security.link enable row level security;
alter table security.link force row level security;
create policy own_chain on security.link for select using (
  chain_id = nullif(current_setting('app.chain', true), '')::uuid
);
-- Links of many chains are written in one transaction; one that does not fit its chain is named by whoever verifies.
create policy append_links on security.link for insert with check (true);
grant select, insert on security.link to dreiklang_app;

-- The heads of all chains at a moment, signed: what a truncated chain is held against. Hashes only, never changed.
create table security.checkpoint (
  number bigint not null,
  at     timestamptz not null default now(),
  root   bytea not null,
  note   text not null,
  heads  text not null,
  primary key (number)
);
grant select, insert on security.checkpoint to dreiklang_app;

-- Time stamps of an authority of time over checkpoints (RFC 3161).
create table security.stamp (
  number bigint not null,
  at     timestamptz not null default now(),
  token  bytea not null,
  primary key (number)
);
grant select, insert on security.stamp to dreiklang_app;

-- A command with an idempotency key, and what it came to. The same key with another body is refused.
create table security.command (
  scope_id  uuid not null,
  key       text not null,
  body_hash text not null,
  outcome   text not null,
  done_at   timestamptz not null,
  primary key (scope_id, key)
);
alter table security.command enable row level security;
alter table security.command force row level security;
create policy own_scope on security.command using (
  scope_id = coalesce(nullif(current_setting('app.authority', true), ''), nullif(current_setting('app.account', true), ''))::uuid
);
grant select, insert, update, delete on security.command to dreiklang_app;
