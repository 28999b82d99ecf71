-- expand: representation by law and proof of organisations, entered at a desk
create schema representation;
grant usage on schema representation to dreiklang_app;

-- Reference table: codes that somebody tells at a desk with a certificate in hand. The code follows from the id of the claim
-- and a key of the installation; a desk finds the claim by the keyed hash and by nothing else.
create table representation.code (
  code_hash  bytea primary key,
  claim_id   uuid not null unique,
  account_id uuid not null,
  ends_at    timestamptz not null,
  used_at    timestamptz
);
create index on representation.code (account_id);
create index on representation.code (ends_at);
grant select, insert, update, delete on representation.code to dreiklang_app;

-- What somebody says to represent, and what became of it. `body` is sealed: names and days.
create table representation.claim (
  account_id   uuid not null,
  claim_id     uuid not null,
  kind         text not null check (kind in ('parent', 'guardian', 'heir', 'executor', 'organisation')),
  body         bytea not null,
  asked_at     timestamptz not null,
  authority_id uuid,
  outcome      text check (outcome in ('entered', 'refused', 'ended', 'withdrawn')),
  decided_at   timestamptz,
  primary key (account_id, claim_id)
);
alter table representation.claim enable row level security;
alter table representation.claim force row level security;
create policy own_account on representation.claim using (account_id = nullif(current_setting('app.account', true), '')::uuid);
grant select, insert, update, delete on representation.claim to dreiklang_app;

-- Whether two people enter a representation in an authority.
create table representation.setting (
  authority_id uuid primary key,
  four_eyes    boolean not null
);
alter table representation.setting enable row level security;
alter table representation.setting force row level security;
create policy own_authority on representation.setting using (authority_id = nullif(current_setting('app.authority', true), '')::uuid);
grant select, insert, update on representation.setting to dreiklang_app;

-- What a desk enters about a party, from beginning to end. `body` is sealed with a key of its own: what was claimed and what
-- the certificate says.
create table representation.entry (
  authority_id uuid not null,
  entry_id     uuid not null,
  kind         text not null check (kind in ('parent', 'guardian', 'heir', 'executor', 'organisation', 'death')),
  -- Who claims; null where somebody only brought a death certificate.
  account_id   uuid,
  claim_id     uuid,
  -- Whom it is about; known once the certificate was seen.
  party_id     uuid,
  body         bytea not null,
  begun_by     uuid not null,
  begun_at     timestamptz not null,
  seen_by      uuid,
  seen_at      timestamptz,
  confirmed_by uuid,
  confirmed_at timestamptz,
  refused_by   uuid,
  refused_at   timestamptz,
  ended_by     uuid,
  ended_at     timestamptz,
  primary key (authority_id, entry_id)
);
create index on representation.entry (authority_id, account_id);
alter table representation.entry enable row level security;
alter table representation.entry force row level security;
create policy own_authority on representation.entry using (authority_id = nullif(current_setting('app.authority', true), '')::uuid);
grant select, insert, update, delete on representation.entry to dreiklang_app;
