-- expand: the audit trail and the answers to commands that are done once
create schema security;
grant usage on schema security to dreiklang_app;

-- One row for each act, in the scope it was done in (an authority or an account). Never changed, never deleted.
create table security.audit (
  scope_id uuid not null,
  entry_id uuid not null,
  entry    text not null,
  hash     text not null,
  primary key (scope_id, entry_id)
);
alter table security.audit enable row level security;
alter table security.audit force row level security;
create policy own_scope on security.audit using (
  scope_id = coalesce(nullif(current_setting('app.authority', true), ''), nullif(current_setting('app.account', true), ''))::uuid
);
grant select, insert on security.audit to dreiklang_app;

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
