-- expand: definitions, cases with their log, what people wrote, files, documents, and each citizen's own list
create schema cases;
grant usage on schema cases to dreiklang_app;

-- Reference table: every released version of every service, as canonical JSON. Immutable.
create table cases.definition (
  service      text not null,
  version      int not null,
  hash         text not null unique,
  body         text not null,
  published_at timestamptz not null,
  primary key (service, version)
);
grant select, insert on cases.definition to dreiklang_app;

-- The last file number of an authority in a year.
create table cases.counter (
  authority_id uuid not null,
  year         int not null,
  last         int not null,
  primary key (authority_id, year)
);
alter table cases.counter enable row level security;
alter table cases.counter force row level security;
create policy own_authority on cases.counter using (authority_id = nullif(current_setting('app.authority', true), '')::uuid);
grant select, insert, update on cases.counter to dreiklang_app;

-- Who takes part in a case. A party sees the case through this row and through nothing else.
create table cases.party (
  authority_id uuid not null,
  case_id      uuid not null,
  account_id   uuid not null,
  role         text not null check (role in ('applicant')),
  since        timestamptz not null,
  primary key (authority_id, case_id, account_id)
);
alter table cases.party enable row level security;
alter table cases.party force row level security;
create policy own_authority on cases.party using (
  authority_id = nullif(current_setting('app.authority', true), '')::uuid
  and (nullif(current_setting('app.party', true), '') is null
    or account_id = nullif(current_setting('app.party', true), '')::uuid)
);
grant select, insert on cases.party to dreiklang_app;

-- The projection row: open, so that worklists can filter and sort, but for the applicant's name, which is sealed with
-- the case key. The log below is the truth. A case has the id of the draft that it was sent from: sending twice is one case.
create table cases."case" (
  authority_id    uuid not null,
  case_id         uuid not null,
  number          text not null,
  service         text not null,
  version         int not null,
  definition_hash text not null,
  area            text not null,
  state           text not null,
  opened_at       timestamptz not null,
  changed_at      timestamptz not null,
  assignee        uuid,
  fee_cents       bigint not null,
  moved_by        jsonb not null,
  deadlines       jsonb not null,
  next_due        date,
  applicant       bytea not null,
  revision        int not null,
  primary key (authority_id, case_id),
  unique (authority_id, number)
);
create index on cases."case" (authority_id, state, changed_at desc, case_id);
create index on cases."case" (authority_id, changed_at desc, case_id);
create index on cases."case" (authority_id, next_due, case_id) where next_due is not null;
alter table cases."case" enable row level security;
alter table cases."case" force row level security;
create policy own_authority on cases."case" using (
  authority_id = nullif(current_setting('app.authority', true), '')::uuid
  and (nullif(current_setting('app.party', true), '') is null
    or exists (select from cases.party p where p.authority_id = "case".authority_id and p.case_id = "case".case_id))
) with check (authority_id = nullif(current_setting('app.authority', true), '')::uuid);
grant select, insert, update on cases."case" to dreiklang_app;

-- The log: what moved the case, never changed.
create table cases.log (
  authority_id uuid not null,
  case_id      uuid not null,
  seq          int not null,
  on_command   text not null,
  from_state   text,
  to_state     text not null,
  at           timestamptz not null,
  role         text not null,
  account_id   uuid not null,
  charged_cents bigint not null,
  primary key (authority_id, case_id, seq),
  foreign key (authority_id, case_id) references cases."case"
);
alter table cases.log enable row level security;
alter table cases.log force row level security;
create policy own_authority on cases.log using (
  authority_id = nullif(current_setting('app.authority', true), '')::uuid
  and (nullif(current_setting('app.party', true), '') is null
    or exists (select from cases.party p where p.authority_id = log.authority_id and p.case_id = log.case_id))
) with check (authority_id = nullif(current_setting('app.authority', true), '')::uuid);
grant select, insert on cases.log to dreiklang_app;

-- What people wrote: answers (seq of the move that brought them), questions, replies, reasons. Sealed with the case key.
create table cases.writing (
  authority_id uuid not null,
  case_id      uuid not null,
  seq          int not null,
  kind         text not null check (kind in ('answers', 'question', 'answer', 'reasons', 'note', 'doer', 'origins')),
  body         bytea not null,
  primary key (authority_id, case_id, seq, kind),
  foreign key (authority_id, case_id) references cases."case"
);
alter table cases.writing enable row level security;
alter table cases.writing force row level security;
create policy own_authority on cases.writing using (
  authority_id = nullif(current_setting('app.authority', true), '')::uuid
  and (nullif(current_setting('app.party', true), '') is null
    or (kind in ('answers', 'question', 'answer', 'doer')
      and exists (select from cases.party p where p.authority_id = writing.authority_id and p.case_id = writing.case_id)))
) with check (authority_id = nullif(current_setting('app.authority', true), '')::uuid);
grant select, insert on cases.writing to dreiklang_app;

-- A file of the applicant or a document of the authority. Bytes lie in the sealed store; the name is sealed. A file may
-- arrive while it still waits for the virus scanner; documents of the authority are clean, because we made them.
create table cases.file (
  authority_id uuid not null,
  case_id      uuid not null,
  file_id      uuid not null,
  origin       text not null check (origin in ('applicant', 'authority')),
  document     text,
  seq          int not null,
  name         bytea not null,
  media_type   text not null,
  size_bytes   bigint not null,
  address      text not null,
  scan         text not null check (scan in ('waiting', 'clean', 'infected', 'not-scanned')),
  made_at      timestamptz not null,
  primary key (authority_id, case_id, file_id),
  foreign key (authority_id, case_id) references cases."case"
);
create unique index on cases.file (authority_id, case_id, seq, document) where document is not null;
alter table cases.file enable row level security;
alter table cases.file force row level security;
create policy own_authority on cases.file using (
  authority_id = nullif(current_setting('app.authority', true), '')::uuid
  and (nullif(current_setting('app.party', true), '') is null
    or exists (select from cases.party p where p.authority_id = file.authority_id and p.case_id = file.case_id))
) with check (authority_id = nullif(current_setting('app.authority', true), '')::uuid);
grant select, insert, update (scan) on cases.file to dreiklang_app;

-- A party's cases in an authority: when an account closes, and when a list is built anew.
create index on cases.party (authority_id, account_id, case_id);

-- "My cases": a projection in the scope of each party, filled by event; words of a service are read from its definition.
create table cases.own_case (
  account_id   uuid not null,
  authority_id uuid not null,
  case_id      uuid not null,
  number       text not null,
  service      text not null,
  version      int not null,
  state        text not null,
  status       text not null check (status in ('INITIATED', 'SUBMITTED', 'RECEIVED', 'PROCESSING', 'ACTION_REQUIRED', 'COMPLETED')),
  next         text not null check (next in ('answer', 'act', 'decision', 'none')),
  due          date,
  fee_cents    bigint not null,
  documents    int not null,
  opened_at    timestamptz not null,
  changed_at   timestamptz not null,
  revision     int not null,
  primary key (account_id, authority_id, case_id)
);
create index on cases.own_case (account_id, number);
-- One for each way to narrow the list, because a party may have a million cases: a page is the head of a few index ranges.
create index on cases.own_case (account_id, status, changed_at, case_id);
create index on cases.own_case (account_id, service, status, changed_at, case_id);
create index on cases.own_case (account_id, authority_id, status, changed_at, case_id);
create index on cases.own_case (account_id, authority_id, service, status, changed_at, case_id);
create index on cases.own_case (account_id, status, due, case_id) where due is not null;
create index on cases.own_case (account_id, service, status, due, case_id) where due is not null;
create index on cases.own_case (account_id, authority_id, status, due, case_id) where due is not null;
create index on cases.own_case (account_id, authority_id, service, status, due, case_id) where due is not null;
alter table cases.own_case enable row level security;
alter table cases.own_case force row level security;
create policy own_account on cases.own_case using (account_id = nullif(current_setting('app.account', true), '')::uuid);
grant select, insert, update, delete on cases.own_case to dreiklang_app;
