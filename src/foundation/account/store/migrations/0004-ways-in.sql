-- expand: passkeys, one-time codes, recovery codes, and a record of sign-ins

-- Whoever registers for a passkey types no password; the link of the mail asks for the first way in.
alter table account.confirmation alter column password_hash drop not null;

-- Passkeys of an account. `name` and `credential` are sealed; the public key proves, it opens nothing.
create table account.passkey (
  account_id uuid not null,
  passkey_id uuid not null,
  credential bytea not null,
  public_key bytea not null,
  counter    bigint not null,
  name       bytea not null,
  added_at   timestamptz not null,
  used_at    timestamptz,
  primary key (account_id, passkey_id)
);
alter table account.passkey enable row level security;
alter table account.passkey force row level security;
create policy own_account on account.passkey using (account_id = nullif(current_setting('app.account', true), '')::uuid);
grant select, insert, update, delete on account.passkey to dreiklang_app;

-- Reference table: finds a passkey by the keyed hash of its credential id, before anybody is signed in.
create table account.passkey_name (
  credential_hash bytea primary key,
  account_id      uuid not null,
  passkey_id      uuid not null
);
create index on account.passkey_name (account_id);
grant select, insert, delete on account.passkey_name to dreiklang_app;

-- Reference table: what was asked of a browser, once and for some minutes. Challenge and browser are kept as hashes only.
create table account.challenge (
  challenge_hash bytea primary key,
  purpose        text not null check (purpose in ('sign-in', 'first', 'add', 'prove', 'code')),
  visit_hash     bytea not null,
  account_id     uuid,
  ends_at        timestamptz not null
);
create index on account.challenge (account_id);
create index on account.challenge (ends_at);
grant select, insert, delete on account.challenge to dreiklang_app;

-- The secret that one-time codes come from, sealed. `last_step` is the last time step a code was taken of: none works twice.
create table account.one_time_code (
  account_id   uuid primary key,
  secret       bytea not null,
  last_step    bigint not null,
  began_at     timestamptz not null,
  confirmed_at timestamptz
);
alter table account.one_time_code enable row level security;
alter table account.one_time_code force row level security;
create policy own_account on account.one_time_code using (account_id = nullif(current_setting('app.account', true), '')::uuid);
grant select, insert, update, delete on account.one_time_code to dreiklang_app;

-- Recovery codes as keyed hashes. A used one stays until new ones are made, so that the page can say how many are left.
create table account.recovery_code (
  account_id uuid not null,
  code_hash  bytea not null,
  made_at    timestamptz not null,
  used_at    timestamptz,
  primary key (account_id, code_hash)
);
alter table account.recovery_code enable row level security;
alter table account.recovery_code force row level security;
create policy own_account on account.recovery_code using (account_id = nullif(current_setting('app.account', true), '')::uuid);
grant select, insert, update, delete on account.recovery_code to dreiklang_app;

-- Reference table: single-use links of mails about getting in. Like confirmations, nothing secret is in it.
create table account.entry_link (
  link_id    uuid primary key,
  account_id uuid not null,
  purpose    text not null check (purpose in ('not-me', 'recovery')),
  ends_at    timestamptz not null,
  used_at    timestamptz
);
create index on account.entry_link (account_id);
create index on account.entry_link (ends_at);
grant select, insert, update, delete on account.entry_link to dreiklang_app;

-- Reference table: since when browsers count as known to an account; those from before were forgotten by its owner.
create table account.browser_reset (
  account_id uuid primary key,
  since      timestamptz not null
);
grant select, insert, update, delete on account.browser_reset to dreiklang_app;

-- Sign-ins of an account, for its owner. `device` is sealed.
create table account.sign_in (
  account_id uuid not null,
  sign_in_id uuid not null,
  at         timestamptz not null,
  way        text not null,
  level      text not null,
  known      boolean not null,
  device     bytea not null,
  primary key (account_id, sign_in_id)
);
alter table account.sign_in enable row level security;
alter table account.sign_in force row level security;
create policy own_account on account.sign_in using (account_id = nullif(current_setting('app.account', true), '')::uuid);
grant select, insert, delete on account.sign_in to dreiklang_app;
