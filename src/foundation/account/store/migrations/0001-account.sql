-- expand: authorities, accounts, sessions and staff
create schema account;
grant usage on schema account to dreiklang_app;

-- Reference table: who the authorities are and how they are reached. Public.
create table account.authority (
  authority_id uuid primary key,
  area         text not null,
  kind         text not null check (kind in ('municipality', 'county', 'regional-council', 'state')),
  short_code   text not null unique,
  name         text not null,
  profile      jsonb not null,
  valid_from   date not null,
  valid_to     date
);
create index on account.authority (area);
grant select, insert, update on account.authority to dreiklang_app;

-- A person's account. Name and address are sealed with the account's own key.
create table account.account (
  account_id    uuid primary key,
  name          bytea not null,
  email         bytea not null,
  password_hash text,
  level         text not null check (level in ('low', 'substantial', 'high')),
  language      text not null check (language in ('de', 'en', 'leicht')),
  created_at    timestamptz not null,
  confirmed_at  timestamptz,
  -- Nobody acts with this account any more: its person has died.
  closed_at     timestamptz
);
alter table account.account enable row level security;
alter table account.account force row level security;
create policy own_account on account.account using (account_id = nullif(current_setting('app.account', true), '')::uuid);
grant select, insert, update, delete on account.account to dreiklang_app;

-- Reference table: finds an account by the keyed hash of its address, before anybody is signed in.
create table account.sign_in_name (
  email_hash bytea primary key,
  account_id uuid not null
);
grant select, insert, delete on account.sign_in_name to dreiklang_app;

-- Reference table: sessions by the hash of their token. `actor` is sealed with the token itself, which is stored nowhere;
-- `device`, roughly what it runs on, with the account's key.
create table account.session (
  token_hash bytea primary key,
  session_id uuid not null unique,
  -- The session that this one followed when its level was raised; what hangs on sessions elsewhere names this.
  origin_id  uuid not null,
  account_id uuid not null,
  actor      bytea not null,
  device     bytea not null,
  authority_id uuid,
  -- For whom this session acts: party, who gave the mandate, which one, and through which organisation. Null for oneself.
  party_id   uuid,
  giver_id   uuid,
  mandate_id uuid,
  through_id uuid,
  started_at timestamptz not null,
  seen_at    timestamptz not null,
  ends_at    timestamptz not null
);
create index on account.session (account_id);
create index on account.session (origin_id);
create index on account.session (ends_at);
grant select, insert, update, delete on account.session to dreiklang_app;

-- Reference table: single-use links. The link carries the id and a keyed hash of it, so no secret is stored. Password and
-- name of a registration wait here: whoever confirms the address gets what came with that very link, nobody else's.
create table account.confirmation (
  confirmation_id uuid primary key,
  account_id      uuid not null,
  password_hash   text not null,
  name            bytea not null,
  ends_at         timestamptz not null,
  used_at         timestamptz
);
grant select, insert, update, delete on account.confirmation to dreiklang_app;

-- Reference table: single-use links that make a browser known to an account. Like confirmations, nothing secret is in it.
create table account.device_link (
  link_id    uuid primary key,
  account_id uuid not null,
  ends_at    timestamptz not null,
  used_at    timestamptz
);
create index on account.device_link (ends_at);
grant select, insert, update, delete on account.device_link to dreiklang_app;

-- Who holds which function in an authority: the truth about rights.
create table account.staff (
  authority_id uuid not null,
  account_id   uuid not null,
  function     text not null check (function in ('clerk', 'head', 'administrator')),
  name         bytea not null,
  since        timestamptz not null,
  primary key (authority_id, account_id, function)
);
alter table account.staff enable row level security;
alter table account.staff force row level security;
create policy own_authority on account.staff using (authority_id = nullif(current_setting('app.authority', true), '')::uuid);
grant select, insert, delete on account.staff to dreiklang_app;

-- Where an account works: a projection of account.staff, for choosing after signing in. Gives no right.
create table account.workplace (
  account_id   uuid not null,
  authority_id uuid not null,
  primary key (account_id, authority_id)
);
alter table account.workplace enable row level security;
alter table account.workplace force row level security;
create policy own_account on account.workplace using (account_id = nullif(current_setting('app.account', true), '')::uuid);
grant select, insert, delete on account.workplace to dreiklang_app;

-- Reference table: when an account was last signed in to, and when its person was told that it will be erased; of one that
-- somebody identified for once, when that is over. Every hour finds the few that are due in it; it knows nobody's name.
create table account.activity (
  account_id   uuid primary key,
  signed_in_at timestamptz not null,
  told_at      timestamptz,
  looked_at    timestamptz,
  over_at      timestamptz
);
create index on account.activity (over_at) where over_at is not null;
create index on account.activity (signed_in_at) where told_at is null;
create index on account.activity (told_at) where told_at is not null;
grant select, insert, update, delete on account.activity to dreiklang_app;
