-- expand: proving at a desk or by letter who somebody is
create schema proofing;
grant usage on schema proofing to dreiklang_app;

-- Reference table: short codes that somebody tells at a desk. The code itself follows from code_id and a key of the
-- installation, so that no secret is stored; a desk finds the account by the keyed hash and by nothing else.
create table proofing.code (
  code_hash  bytea primary key,
  code_id    uuid not null unique,
  account_id uuid not null,
  ends_at    timestamptz not null,
  used_at    timestamptz
);
create index on proofing.code (account_id);
create index on proofing.code (ends_at);
grant select, insert, update, delete on proofing.code to dreiklang_app;

-- Reference table: keyed hash of an identity document, so that one document proves one account. The number is stored nowhere.
create table proofing.document (
  document_hash bytea primary key,
  account_id    uuid not null
);
create index on proofing.document (account_id);
grant select, insert, delete on proofing.document to dreiklang_app;

-- How an authority proves identities.
create table proofing.setting (
  authority_id uuid primary key,
  four_eyes    boolean not null
);
alter table proofing.setting enable row level security;
alter table proofing.setting force row level security;
create policy own_authority on proofing.setting using (authority_id = nullif(current_setting('app.authority', true), '')::uuid);
grant select, insert, update on proofing.setting to dreiklang_app;

-- What a desk does about the identity of an account, from beginning to end. `data` is sealed with a key of its own: what
-- stood in the document, or what somebody asks to be compared with the residents' register.
create table proofing.proofing (
  authority_id  uuid not null,
  proofing_id   uuid not null,
  account_id    uuid not null,
  way           text not null check (way in ('desk', 'letter')),
  data          bytea,
  begun_by      uuid,
  begun_at      timestamptz not null,
  seen_by       uuid,
  seen_at       timestamptz,
  confirmed_by  uuid,
  confirmed_at  timestamptz,
  refused_by    uuid,
  refused_at    timestamptz,
  objected_at   timestamptz,
  primary key (authority_id, proofing_id)
);
create index on proofing.proofing (authority_id, account_id);
alter table proofing.proofing enable row level security;
alter table proofing.proofing force row level security;
create policy own_authority on proofing.proofing using (authority_id = nullif(current_setting('app.authority', true), '')::uuid);
grant select, insert, update, delete on proofing.proofing to dreiklang_app;

-- The person's side of it: which authority has what, and what became of it.
create table proofing.own (
  account_id   uuid not null,
  proofing_id  uuid not null,
  authority_id uuid not null,
  way          text not null check (way in ('desk', 'letter')),
  asked_at     timestamptz not null,
  proven_at    timestamptz,
  objected_at  timestamptz,
  primary key (account_id, proofing_id)
);
alter table proofing.own enable row level security;
alter table proofing.own force row level security;
create policy own_account on proofing.own using (account_id = nullif(current_setting('app.account', true), '')::uuid);
grant select, insert, update, delete on proofing.own to dreiklang_app;

-- A letter with a one-time code; it has the id of its proofing. `wish` is sealed: name, day of birth and postal address.
create table proofing.letter (
  account_id  uuid not null,
  letter_id   uuid not null,
  wish        bytea not null,
  code_hash   bytea,
  wrong_tries int not null,
  ends_at     timestamptz,
  used_at     timestamptz,
  primary key (account_id, letter_id)
);
alter table proofing.letter enable row level security;
alter table proofing.letter force row level security;
create policy own_account on proofing.letter using (account_id = nullif(current_setting('app.account', true), '')::uuid);
grant select, insert, update, delete on proofing.letter to dreiklang_app;
