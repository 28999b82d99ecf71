-- expand: how long a case is kept, runs that delete what is over, holds, answers of the archive, and what remains

-- The last day on which a case is kept; null while it runs. Written by the statement that moves the case into its end.
alter table cases."case" add delete_due date;
create index on cases."case" (authority_id, delete_due, case_id) where delete_due is not null;

-- A proposal to delete cases. Nothing is deleted before somebody has seen and confirmed it. One on a day, one open at a time.
create table cases.retention_run (
  authority_id uuid not null,
  run_id       uuid not null,
  on_day       date not null,
  state        text not null check (state in ('proposed', 'confirmed', 'done', 'stopped')),
  made_at      timestamptz not null,
  cases        int not null,
  decided_by   uuid,
  decided_at   timestamptz,
  ended_at     timestamptz,
  primary key (authority_id, run_id),
  unique (authority_id, on_day)
);
create unique index on cases.retention_run (authority_id) where state = 'proposed';
alter table cases.retention_run enable row level security;
alter table cases.retention_run force row level security;
create policy own_authority on cases.retention_run using (authority_id = nullif(current_setting('app.authority', true), '')::uuid);
grant select, insert, update on cases.retention_run to dreiklang_app;

-- A case of a run. Number and service stay when the case is gone; nothing here tells whose it was.
create table cases.retention_item (
  authority_id uuid not null,
  run_id       uuid not null,
  case_id      uuid not null,
  number       text not null,
  service      text not null,
  version      int not null,
  due          date not null,
  follows      text not null check (follows in ('delete', 'offer-to-archive')),
  law          text not null,
  delete_on    date,
  told_at      timestamptz,
  outcome      text not null check (outcome in ('open', 'deleted', 'held', 'stopped')),
  ended_at     timestamptz,
  primary key (authority_id, run_id, case_id),
  foreign key (authority_id, run_id) references cases.retention_run
);
create unique index on cases.retention_item (authority_id, case_id) where outcome = 'open';
alter table cases.retention_item enable row level security;
alter table cases.retention_item force row level security;
create policy own_authority on cases.retention_item using (authority_id = nullif(current_setting('app.authority', true), '')::uuid);
grant select, insert, update on cases.retention_item to dreiklang_app;

-- A hold keeps a case beyond its time, such as for a court. The reason is sealed with the case key.
create table cases.retention_hold (
  authority_id uuid not null,
  hold_id      uuid not null,
  case_id      uuid not null,
  number       text not null,
  reason       bytea not null,
  placed_by    uuid not null,
  since        timestamptz not null,
  until        date,
  released_by  uuid,
  released_at  timestamptz,
  primary key (authority_id, hold_id)
);
create index on cases.retention_hold (authority_id, case_id) where released_at is null;
alter table cases.retention_hold enable row level security;
alter table cases.retention_hold force row level security;
create policy own_authority on cases.retention_hold using (authority_id = nullif(current_setting('app.authority', true), '')::uuid);
grant select, insert, update, delete on cases.retention_hold to dreiklang_app;

-- What the archive answered to the offer of a case.
create table cases.archive_answer (
  authority_id uuid not null,
  case_id      uuid not null,
  answer       text not null check (answer in ('taken', 'declined')),
  recorded_by  uuid not null,
  recorded_at  timestamptz not null,
  primary key (authority_id, case_id)
);
alter table cases.archive_answer enable row level security;
alter table cases.archive_answer force row level security;
create policy own_authority on cases.archive_answer using (authority_id = nullif(current_setting('app.authority', true), '')::uuid);
grant select, insert on cases.archive_answer to dreiklang_app;

-- What remains of a deleted case: that it was there, what came of it, and when. No person, no text, no place.
create table cases.remainder (
  authority_id uuid not null,
  case_id      uuid not null,
  number       text not null,
  service      text not null,
  version      int not null,
  state        text not null,
  opened_at    timestamptz not null,
  ended_at     timestamptz not null,
  fee_cents    bigint not null,
  run_id       uuid not null,
  deleted_at   timestamptz not null,
  primary key (authority_id, case_id),
  unique (authority_id, number)
);
alter table cases.remainder enable row level security;
alter table cases.remainder force row level security;
create policy own_authority on cases.remainder using (authority_id = nullif(current_setting('app.authority', true), '')::uuid);
grant select, insert on cases.remainder to dreiklang_app;

-- The program's role may delete a case and what belongs to it, but only as an open item of a run that somebody confirmed.
grant delete on cases."case", cases.party, cases.log, cases.writing, cases.file to dreiklang_app;
create policy only_in_a_run on cases."case" as restrictive for delete using (exists (
  select from cases.retention_item i join cases.retention_run r using (authority_id, run_id)
  where i.authority_id = "case".authority_id and i.case_id = "case".case_id and i.outcome = 'open' and r.state = 'confirmed'));
create policy only_in_a_run on cases.party as restrictive for delete using (exists (
  select from cases.retention_item i join cases.retention_run r using (authority_id, run_id)
  where i.authority_id = party.authority_id and i.case_id = party.case_id and i.outcome = 'open' and r.state = 'confirmed'));
create policy only_in_a_run on cases.log as restrictive for delete using (exists (
  select from cases.retention_item i join cases.retention_run r using (authority_id, run_id)
  where i.authority_id = log.authority_id and i.case_id = log.case_id and i.outcome = 'open' and r.state = 'confirmed'));
create policy only_in_a_run on cases.writing as restrictive for delete using (exists (
  select from cases.retention_item i join cases.retention_run r using (authority_id, run_id)
  where i.authority_id = writing.authority_id and i.case_id = writing.case_id and i.outcome = 'open' and r.state = 'confirmed'));
create policy only_in_a_run on cases.file as restrictive for delete using (exists (
  select from cases.retention_item i join cases.retention_run r using (authority_id, run_id)
  where i.authority_id = file.authority_id and i.case_id = file.case_id and i.outcome = 'open' and r.state = 'confirmed'));
