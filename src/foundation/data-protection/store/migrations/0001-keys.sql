-- expand: root, tenant and data keys; a schema of its own, so that they can be backed up apart from the data they open
create schema data_protection;
grant usage on schema data_protection to dreiklang_app;

-- Which root keys this installation has had: names only. One that was rotated away wraps nothing new.
create table data_protection.root_key (
  root_id    text not null,
  since      timestamptz not null,
  retired_at timestamptz,
  primary key (root_id)
);
grant select, insert, update on data_protection.root_key to dreiklang_app;

-- The keys of the tenants, wrapped by a root key. A tenant is an authority, one of 256 that accounts share (as in the
-- audit trail), or the installation itself under the nil id. Worth nothing without the root key, so no scope is needed.
create table data_protection.tenant_key (
  tenant_id  uuid not null,
  version    int not null,
  root_id    text not null,
  wrapped    bytea not null,
  made_at    timestamptz not null,
  retired_at timestamptz,
  primary key (tenant_id, version)
);
grant select, insert, update on data_protection.tenant_key to dreiklang_app;

-- tenant_id follows from the scope and stands first, so that one index serves scope and tenant.
create table data_protection.data_key (
  tenant_id      uuid not null,
  scope_id       uuid not null,
  subject_id     uuid not null,
  version        int not null,
  tenant_version int not null,
  wrapped        bytea not null,
  made_at        timestamptz not null,
  primary key (tenant_id, scope_id, subject_id, version)
);
alter table data_protection.data_key enable row level security;
alter table data_protection.data_key force row level security;
create policy own_scope on data_protection.data_key using (
  scope_id = coalesce(nullif(current_setting('app.authority', true), ''), nullif(current_setting('app.account', true), ''))::uuid
);
create policy own_chain on data_protection.data_key using (
  tenant_id = nullif(current_setting('app.chain', true), '')::uuid
);
grant select, insert, update, delete on data_protection.data_key to dreiklang_app;

-- Whose key was destroyed: never made anew, and destroyed again where a backup of keys brings it back. Never deleted.
create table data_protection.destroyed (
  tenant_id    uuid not null,
  scope_id     uuid not null,
  subject_id   uuid not null,
  destroyed_at timestamptz not null,
  primary key (tenant_id, scope_id, subject_id)
);
alter table data_protection.destroyed enable row level security;
alter table data_protection.destroyed force row level security;
create policy own_scope on data_protection.destroyed using (
  scope_id = coalesce(nullif(current_setting('app.authority', true), ''), nullif(current_setting('app.account', true), ''))::uuid
);
create policy own_chain on data_protection.destroyed for select using (
  tenant_id = nullif(current_setting('app.chain', true), '')::uuid
);
grant select, insert on data_protection.destroyed to dreiklang_app;
