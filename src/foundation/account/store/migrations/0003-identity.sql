-- expand: identities that were proven, by whichever way

-- How the person of an account was identified. `subject_hash` is the keyed hash of what the other side calls the person,
-- null where a way has no such name (a desk, a letter, a one-time identification). `attributes` is sealed.
create table account.identity (
  account_id   uuid not null,
  identity_id  uuid not null,
  way          text not null,
  level        text not null check (level in ('low', 'substantial', 'high')),
  subject_hash bytea,
  attributes   bytea not null,
  proven_at    timestamptz not null,
  ends_at      timestamptz,
  primary key (account_id, identity_id)
);
alter table account.identity enable row level security;
alter table account.identity force row level security;
create policy own_account on account.identity using (account_id = nullif(current_setting('app.account', true), '')::uuid);
grant select, insert, update, delete on account.identity to dreiklang_app;

-- Reference table: finds an account by the keyed hash of a way and its subject, before anybody is signed in. One subject,
-- one account.
create table account.identity_name (
  subject_hash bytea primary key,
  account_id   uuid not null
);
create index on account.identity_name (account_id);
grant select, insert, delete on account.identity_name to dreiklang_app;
