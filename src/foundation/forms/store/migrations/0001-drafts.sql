-- expand: drafts of the person who fills in a form, and their files
create schema forms;
grant usage on schema forms to dreiklang_app;

create table forms.draft (
  account_id      uuid not null,
  draft_id        uuid not null,
  service         text not null,
  version         int not null,
  definition_hash text not null,
  authority_id    uuid not null,
  area            text not null,
  answers         bytea not null,
  revision        int not null,
  created_at      timestamptz not null,
  changed_at      timestamptz not null,
  expires_at      timestamptz not null,
  primary key (account_id, draft_id)
);
create index on forms.draft (account_id, changed_at desc, draft_id);
alter table forms.draft enable row level security;
alter table forms.draft force row level security;
create policy own_account on forms.draft using (account_id = nullif(current_setting('app.account', true), '')::uuid);
grant select, insert, update, delete on forms.draft to dreiklang_app;

-- A file of a draft; its bytes lie in the sealed store, its name and path in the sealed answers. Nobody opens it while
-- it waits for the virus scanner; not-scanned says that there is none.
create table forms.draft_file (
  account_id uuid not null,
  draft_id   uuid not null,
  file_id    uuid not null,
  address    text not null,
  size_bytes bigint not null,
  scan       text not null check (scan in ('waiting', 'clean', 'infected', 'not-scanned')),
  added_at   timestamptz not null,
  primary key (account_id, draft_id, file_id),
  foreign key (account_id, draft_id) references forms.draft on delete cascade
);
alter table forms.draft_file enable row level security;
alter table forms.draft_file force row level security;
create policy own_account on forms.draft_file using (account_id = nullif(current_setting('app.account', true), '')::uuid);
grant select, insert, update (scan), delete on forms.draft_file to dreiklang_app;

-- A file on its way in, part by part; only its sender knows of it. The parts lie sealed in a folder of its id.
create table forms.upload (
  account_id uuid not null,
  draft_id   uuid not null,
  upload_id  uuid not null,
  path       text not null,
  name       bytea not null,
  size_bytes bigint not null,
  begun_at   timestamptz not null,
  primary key (account_id, draft_id, upload_id),
  foreign key (account_id, draft_id) references forms.draft on delete cascade
);
alter table forms.upload enable row level security;
alter table forms.upload force row level security;
create policy own_account on forms.upload using (account_id = nullif(current_setting('app.account', true), '')::uuid);
grant select, insert, delete on forms.upload to dreiklang_app;
