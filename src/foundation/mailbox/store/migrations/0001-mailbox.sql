-- expand: messages of people and organisations, their official delivery, and how somebody wants to be told
create schema mailbox;
grant usage on schema mailbox to dreiklang_app;

-- A message of a party: `account_id` is whose mailbox it is, a person's or an organisation's. `body` is sealed. `topics`
-- are the names of the service that a mandate may be bound to; `case_ref` names a case at its authority and is opaque here.
create table mailbox.message (
  account_id   uuid not null,
  message_id   uuid not null,
  authority_id uuid not null,
  kind         text not null check (kind in ('information', 'question', 'decision', 'status', 'answer')),
  topics       text[] not null,
  case_ref     text,
  official     boolean not null,
  reply_until  date,
  body         bytea not null,
  provided_at  timestamptz not null,
  noticed_at   timestamptz,
  read_at      timestamptz,
  archived_at  timestamptz,
  primary key (account_id, message_id)
);
-- One index for each list, in the order of its pages; a mailbox of a million messages is read from its end.
create index on mailbox.message (account_id, provided_at, message_id) where archived_at is null;
create index on mailbox.message (account_id, provided_at, message_id) where archived_at is null and read_at is null;
create index on mailbox.message (account_id, provided_at, message_id) where archived_at is not null;
create index on mailbox.message (account_id, authority_id, provided_at, message_id);
create index on mailbox.message (account_id, case_ref, provided_at, message_id) where case_ref is not null;
alter table mailbox.message enable row level security;
alter table mailbox.message force row level security;
create policy own_account on mailbox.message using (account_id = nullif(current_setting('app.account', true), '')::uuid);
grant select, insert, update, delete on mailbox.message to dreiklang_app;

-- What an authority must be able to prove of an official delivery (OZG § 9 (1)): references and moments only. It stays
-- when the person deletes the message or the account. `known_on` follows from `provided_at` by the law of that day.
create table mailbox.delivery (
  authority_id uuid not null,
  message_id   uuid not null,
  account_id   uuid not null,
  case_ref     text,
  provided_at  timestamptz not null,
  known_on     date,
  noticed_at   timestamptz,
  opened_at    timestamptz,
  primary key (authority_id, message_id, account_id)
);
create index on mailbox.delivery (authority_id, case_ref, provided_at) where case_ref is not null;
alter table mailbox.delivery enable row level security;
alter table mailbox.delivery force row level security;
create policy own_authority on mailbox.delivery using (authority_id = nullif(current_setting('app.authority', true), '')::uuid);
grant select, insert, update on mailbox.delivery to dreiklang_app;

-- Whether decisions may come into the mailbox: every answer with its moment, so that the history can be shown. Without a
-- row they may (OZG § 9 (1)). With `case_ref` it is about that case alone.
create table mailbox.consent (
  account_id uuid not null,
  consent_id uuid not null,
  case_ref   text,
  wanted     boolean not null,
  given_at   timestamptz not null,
  primary key (account_id, consent_id)
);
alter table mailbox.consent enable row level security;
alter table mailbox.consent force row level security;
create policy own_account on mailbox.consent using (account_id = nullif(current_setting('app.account', true), '')::uuid);
grant select, insert, delete on mailbox.consent to dreiklang_app;

-- How somebody wants to be told of what; without a row by a mail at once.
create table mailbox.notice_choice (
  account_id uuid not null,
  kind       text not null check (kind in ('messages', 'status', 'deadlines', 'subscriptions')),
  way        text not null check (way in ('none', 'mail', 'digest')),
  primary key (account_id, kind)
);
alter table mailbox.notice_choice enable row level security;
alter table mailbox.notice_choice force row level security;
create policy own_account on mailbox.notice_choice using (account_id = nullif(current_setting('app.account', true), '')::uuid);
grant select, insert, update, delete on mailbox.notice_choice to dreiklang_app;

-- The hour of the day, in Germany, of the one mail a day.
create table mailbox.digest_hour (
  account_id uuid primary key,
  hour       integer not null check (hour between 0 and 23)
);
alter table mailbox.digest_hour enable row level security;
alter table mailbox.digest_hour force row level security;
create policy own_account on mailbox.digest_hour using (account_id = nullif(current_setting('app.account', true), '')::uuid);
grant select, insert, update, delete on mailbox.digest_hour to dreiklang_app;

-- What the next mail of the day counts.
create table mailbox.waiting_notice (
  account_id uuid not null,
  notice_id  uuid not null,
  kind       text not null,
  since      timestamptz not null,
  primary key (account_id, notice_id)
);
alter table mailbox.waiting_notice enable row level security;
alter table mailbox.waiting_notice force row level security;
create policy own_account on mailbox.waiting_notice using (account_id = nullif(current_setting('app.account', true), '')::uuid);
grant select, insert, delete on mailbox.waiting_notice to dreiklang_app;

-- Reference table: secret addresses of private feeds and calendars by the hash of their secret, asked for without sign-in.
create table mailbox.subscription (
  secret_hash bytea primary key,
  account_id  uuid not null,
  way         text not null check (way in ('feed', 'calendar')),
  language    text not null,
  made_at     timestamptz not null
);
create unique index on mailbox.subscription (account_id, way);
grant select, insert, delete on mailbox.subscription to dreiklang_app;
