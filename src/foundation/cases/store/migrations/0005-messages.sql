-- expand: messages between the office and the parties of a case

-- What somebody wrote besides the moves of a case. `body` is sealed with the case key: title, text, who wrote for whom.
-- `answers` is the message that it answers, `reply_until` the last day on which an answer is asked for.
create table cases.message (
  authority_id uuid not null,
  case_id      uuid not null,
  message_id   uuid not null,
  role         text not null check (role in ('applicant', 'clerk', 'head')),
  account_id   uuid not null,
  answers      uuid,
  reply_until  date,
  body         bytea not null,
  sent_at      timestamptz not null,
  primary key (authority_id, case_id, message_id),
  foreign key (authority_id, case_id) references cases."case"
);
create index on cases.message (authority_id, case_id, sent_at, message_id);
create index on cases.message (authority_id, reply_until, case_id) where reply_until is not null;
alter table cases.message enable row level security;
alter table cases.message force row level security;
create policy own_authority on cases.message using (
  authority_id = nullif(current_setting('app.authority', true), '')::uuid
  and (nullif(current_setting('app.party', true), '') is null
    or exists (select from cases.party p where p.authority_id = message.authority_id and p.case_id = message.case_id))
) with check (authority_id = nullif(current_setting('app.authority', true), '')::uuid);
create policy only_in_a_run on cases.message as restrictive for delete using (exists (
  select from cases.retention_item i join cases.retention_run r using (authority_id, run_id)
  where i.authority_id = message.authority_id and i.case_id = message.case_id and i.outcome = 'open' and r.state = 'confirmed'));
grant select, insert, delete on cases.message to dreiklang_app;

-- What waits for the office in a case besides its moves: a party wrote and the office has neither answered nor said that no
-- answer is needed (`message`), or nobody opened a decision within the days of the law (`not-opened`).
create table cases.attention (
  authority_id uuid not null,
  case_id      uuid not null,
  reason       text not null check (reason in ('message', 'not-opened')),
  since        timestamptz not null,
  primary key (authority_id, case_id, reason),
  foreign key (authority_id, case_id) references cases."case"
);
create index on cases.attention (authority_id, since, case_id);
alter table cases.attention enable row level security;
alter table cases.attention force row level security;
create policy own_authority on cases.attention using (authority_id = nullif(current_setting('app.authority', true), '')::uuid);
grant select, insert, delete on cases.attention to dreiklang_app;

-- The message that a file came with; null for files of the application and documents of moves.
alter table cases.file add column message_id uuid;
