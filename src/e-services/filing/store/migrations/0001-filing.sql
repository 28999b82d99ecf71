-- expand: applications that programs file, one by one or many in one file
create schema filing;
grant usage on schema filing to dreiklang_app;

-- What a sender calls an application (a key of the request, a reference in a file), by keyed hash, and the case that it is.
-- The row stands before the case does, so that a second try after a broken first one is the same case. It is for exactly
-- the content that it was first sent with.
create table filing.filed (
  account_id   uuid not null,
  key_hash     bytea not null,
  body_hash    bytea not null,
  case_id      uuid not null,
  authority_id uuid not null,
  version      int not null,
  begun_at     timestamptz not null,
  number       text,
  primary key (account_id, key_hash)
);
create index on filing.filed (account_id, begun_at);
alter table filing.filed enable row level security;
alter table filing.filed force row level security;
create policy own_account on filing.filed using (account_id = nullif(current_setting('app.account', true), '')::uuid);
grant select, insert, update (number), delete on filing.filed to dreiklang_app;

-- A file with many applications. Its id follows from its content, so that sending it again is the same one. `doer` is who
-- sent it, sealed: the rows are filed in their name, and only while they may.
create table filing.batch (
  account_id uuid not null,
  batch_id   uuid not null,
  service    text not null,
  rows       int not null,
  doer       bytea not null,
  sent_at    timestamptz not null,
  ended_at   timestamptz,
  primary key (account_id, batch_id)
);
create index on filing.batch (account_id, sent_at desc, batch_id);
alter table filing.batch enable row level security;
alter table filing.batch force row level security;
create policy own_account on filing.batch using (account_id = nullif(current_setting('app.account', true), '')::uuid);
grant select, insert, update (ended_at), delete on filing.batch to dreiklang_app;

-- One application of such a file. `body` is sealed and goes when its row is done; `report` says in sealed words what was
-- wrong with it.
create table filing.batch_row (
  account_id   uuid not null,
  batch_id     uuid not null,
  row          int not null,
  body         bytea,
  reference    bytea,
  outcome      text check (outcome in ('accepted', 'refused')),
  report       bytea,
  authority_id uuid,
  case_id      uuid,
  number       text,
  primary key (account_id, batch_id, row),
  foreign key (account_id, batch_id) references filing.batch on delete cascade
);
create index on filing.batch_row (account_id, batch_id, outcome, row);
alter table filing.batch_row enable row level security;
alter table filing.batch_row force row level security;
create policy own_account on filing.batch_row using (account_id = nullif(current_setting('app.account', true), '')::uuid);
grant select, insert, update (body, outcome, report, authority_id, case_id, number), delete on filing.batch_row to dreiklang_app;
