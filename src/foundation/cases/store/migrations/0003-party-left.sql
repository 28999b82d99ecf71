-- expand: whose account is closed, so that letters go by post
-- A party whose account is gone. The case goes on; nobody reads its mailbox any more.
create table cases.party_left (
  authority_id uuid not null,
  case_id      uuid not null,
  account_id   uuid not null,
  left_at      timestamptz not null,
  primary key (authority_id, case_id, account_id),
  foreign key (authority_id, case_id, account_id) references cases.party
);
alter table cases.party_left enable row level security;
alter table cases.party_left force row level security;
create policy own_authority on cases.party_left using (authority_id = nullif(current_setting('app.authority', true), '')::uuid);
create policy only_in_a_run on cases.party_left as restrictive for delete using (exists (
  select from cases.retention_item i join cases.retention_run r using (authority_id, run_id)
  where i.authority_id = party_left.authority_id and i.case_id = party_left.case_id and i.outcome = 'open' and r.state = 'confirmed'));
grant select, insert, delete on cases.party_left to dreiklang_app;

-- All cases of an account in an authority are marked at once.
create index on cases.party (authority_id, account_id, case_id);
