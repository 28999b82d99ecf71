-- expand: how somebody wants to be told of single cases, their own or those of a party that they act for

-- What a reader chose about one case; null follows what they chose for everything. `listed`: whether feed and calendar name
-- it. Where somebody follows the case of another party, the row says under which mandate, which is asked on every telling.
create table mailbox.case_choice (
  account_id uuid not null,
  case_ref   text not null,
  number     text not null,
  topics     text[] not null,
  messages   text check (messages in ('none', 'mail', 'digest')),
  status     text check (status in ('none', 'mail', 'digest')),
  deadlines  text check (deadlines in ('none', 'mail', 'digest')),
  listed     boolean not null,
  party_id   uuid,
  giver_id   uuid,
  mandate_id uuid,
  through_id uuid,
  primary key (account_id, case_ref),
  check ((party_id is null) = (giver_id is null) and (party_id is null) = (mandate_id is null))
);
alter table mailbox.case_choice enable row level security;
alter table mailbox.case_choice force row level security;
create policy own_account on mailbox.case_choice using (account_id = nullif(current_setting('app.account', true), '')::uuid);
grant select, insert, update, delete on mailbox.case_choice to dreiklang_app;

-- Who follows a case of this party besides those who read its mailbox anyway.
create table mailbox.follower (
  account_id uuid not null,
  case_ref   text not null,
  reader_id  uuid not null,
  primary key (account_id, case_ref, reader_id)
);
alter table mailbox.follower enable row level security;
alter table mailbox.follower force row level security;
create policy own_account on mailbox.follower using (account_id = nullif(current_setting('app.account', true), '')::uuid);
grant select, insert, delete on mailbox.follower to dreiklang_app;
