-- expand: the wrapped data keys; a schema of its own, so that they can be backed up apart from the data they open
create schema data_protection;
grant usage on schema data_protection to dreiklang_app;

create table data_protection.data_key (
  scope_id   uuid not null,
  subject_id uuid not null,
  version    int not null,
  wrapped    bytea not null,
  made_at    timestamptz not null,
  primary key (scope_id, subject_id, version)
);
alter table data_protection.data_key enable row level security;
alter table data_protection.data_key force row level security;
create policy own_scope on data_protection.data_key using (
  scope_id = coalesce(nullif(current_setting('app.authority', true), ''), nullif(current_setting('app.account', true), ''))::uuid
);
grant select, insert, delete on data_protection.data_key to dreiklang_app;
