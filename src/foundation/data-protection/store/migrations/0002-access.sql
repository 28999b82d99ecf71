-- expand: each person's access log, and the exports that people ask for

-- Who read what of a person, when and why: references and codes only. Filled from the readings of the authorities by job.
create table data_protection.access (
  account_id   uuid not null,
  access_id    uuid not null,
  at           timestamptz not null,
  authority_id uuid not null,
  row_id       uuid not null,
  act          text not null,
  purpose      text not null,
  law          text not null,
  reader       text not null,
  primary key (account_id, access_id)
);
alter table data_protection.access enable row level security;
alter table data_protection.access force row level security;
create policy own_account on data_protection.access using (account_id = nullif(current_setting('app.account', true), '')::uuid);
grant select, insert, delete on data_protection.access to dreiklang_app;

-- An export of everything about a person. `worked_at` and `attempt` say which run works on it, so that a run that was
-- killed is followed by another and two never mix.
create table data_protection.export (
  account_id uuid not null,
  export_id  uuid not null,
  language   text not null,
  asked_at   timestamptz not null,
  attempt    uuid,
  worked_at  timestamptz,
  done       int not null,
  ready_at   timestamptz,
  ends_at    timestamptz,
  size_bytes bigint not null,
  primary key (account_id, export_id)
);
create unique index on data_protection.export (account_id) where ready_at is null;
alter table data_protection.export enable row level security;
alter table data_protection.export force row level security;
create policy own_account on data_protection.export using (account_id = nullif(current_setting('app.account', true), '')::uuid);
grant select, insert, update, delete on data_protection.export to dreiklang_app;

-- A piece of an export in the sealed store. The row is written before the bytes, so that none are ever forgotten there.
create table data_protection.export_part (
  account_id uuid not null,
  export_id  uuid not null,
  attempt    uuid not null,
  part       int not null,
  address    text not null,
  size_bytes bigint not null,
  primary key (account_id, export_id, attempt, part),
  foreign key (account_id, export_id) references data_protection.export on delete cascade
);
alter table data_protection.export_part enable row level security;
alter table data_protection.export_part force row level security;
create policy own_account on data_protection.export_part using (account_id = nullif(current_setting('app.account', true), '')::uuid);
grant select, insert, delete on data_protection.export_part to dreiklang_app;
