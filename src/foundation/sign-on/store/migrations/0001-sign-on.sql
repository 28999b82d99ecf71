-- expand: programs that sign people in with their account, what people allowed them, and what they hold
create schema sign_on;
grant usage on schema sign_on to dreiklang_app;

-- Reference table: the programs. Public but for the hash of the secret; whose it is stands in authority_id.
create table sign_on.client (
  client_id     text primary key,
  authority_id  uuid not null,
  registration  jsonb not null,
  secret_hash   bytea,
  registered_at timestamptz not null
);
create index on sign_on.client (authority_id, client_id);
grant select, insert, update, delete on sign_on.client to dreiklang_app;

-- What a person allowed a program.
create table sign_on.consent (
  account_id uuid not null,
  client_id  text not null,
  scopes     text[] not null,
  claims     text[] not null,
  remembered boolean not null,
  given_at   timestamptz not null,
  used_at    timestamptz not null,
  primary key (account_id, client_id)
);
alter table sign_on.consent enable row level security;
alter table sign_on.consent force row level security;
create policy own_account on sign_on.consent using (account_id = nullif(current_setting('app.account', true), '')::uuid);
grant select, insert, update, delete on sign_on.consent to dreiklang_app;

-- Reference table: a consent at work, in one session with one program. Everything that the program holds hangs on it:
-- without this row no code and no token is good. Found before anybody is known.
create table sign_on.grant (
  grant_id   text primary key,
  account_id uuid not null,
  session_id uuid not null,
  client_id  text not null,
  -- Under which mandate it was given; empty for oneself.
  acting     text not null,
  remembered boolean not null,
  payload    bytea not null,
  used_at    timestamptz not null,
  ends_at    timestamptz not null
);
create unique index on sign_on.grant (session_id, client_id, acting);
create index on sign_on.grant (account_id, client_id);
create index on sign_on.grant (client_id);
create index on sign_on.grant (ends_at);
grant select, insert, update, delete on sign_on.grant to dreiklang_app;

-- Reference table: codes, tokens and sign-ins under way, by the hash of what their bearer shows. The payload is sealed
-- with that very value, which is stored nowhere.
create table sign_on.artifact (
  artifact_hash bytea primary key,
  kind          text not null,
  grant_id      text,
  payload       bytea not null,
  consumed_at   timestamptz,
  ends_at       timestamptz not null
);
create index on sign_on.artifact (grant_id);
create index on sign_on.artifact (ends_at);
grant select, insert, update, delete on sign_on.artifact to dreiklang_app;

-- Reference table: the keys that tokens are signed with. `secret` is the private key, sealed with a key of the installation.
create table sign_on.signer (
  generation      integer primary key,
  key_id          text not null unique,
  public_key      jsonb not null,
  secret         bytea not null,
  signs_from      timestamptz not null,
  signs_until     timestamptz not null,
  published_until timestamptz not null
);
grant select, insert, update, delete on sign_on.signer to dreiklang_app;
