-- expand: reading grants, what was read under them, and each reader's own list

-- Who may read which cases of an authority, why and how long. Name of the reader and the written reason are sealed with
-- the authority's own key. Two people: the database too refuses a grant that its proposer or its reader confirmed.
create table security.reading_grant (
  authority_id uuid not null,
  grant_id     uuid not null,
  reader_id    uuid not null,
  role         text not null check (role in ('auditor', 'data-protection-officer', 'supervisor', 'support', 'emergency')),
  case_id      uuid,
  service      text,
  basis        text not null,
  reader_name  bytea not null,
  reason       bytea not null,
  starts_at    timestamptz not null,
  ends_at      timestamptz not null,
  proposed_by  uuid not null,
  proposed_at  timestamptz not null,
  confirmed_by uuid,
  confirmed_at timestamptz,
  revoked_by   uuid,
  revoked_at   timestamptz,
  primary key (authority_id, grant_id),
  check (num_nonnulls(case_id, service) = 1),
  check (starts_at < ends_at),
  check (confirmed_by <> proposed_by and confirmed_by <> reader_id)
);
alter table security.reading_grant enable row level security;
alter table security.reading_grant force row level security;
create policy own_authority on security.reading_grant using (
  authority_id = nullif(current_setting('app.authority', true), '')::uuid
);
grant select, insert on security.reading_grant to dreiklang_app;
grant update (confirmed_by, confirmed_at, revoked_by, revoked_at) on security.reading_grant to dreiklang_app;

-- What was read under a grant: a projection of the audit entries that name it, for the page of the grant.
create table security.grant_use (
  authority_id uuid not null,
  grant_id     uuid not null,
  use_id       uuid not null,
  case_id      uuid,
  act          text not null,
  at           timestamptz not null,
  primary key (authority_id, grant_id, use_id),
  foreign key (authority_id, grant_id) references security.reading_grant
);
alter table security.grant_use enable row level security;
alter table security.grant_use force row level security;
create policy own_authority on security.grant_use using (
  authority_id = nullif(current_setting('app.authority', true), '')::uuid
);
grant select, insert on security.grant_use to dreiklang_app;

-- Which grants name an account as reader: a projection in the reader's own scope, for finding them. Gives no right.
create table security.granted (
  account_id   uuid not null,
  grant_id     uuid not null,
  authority_id uuid not null,
  primary key (account_id, grant_id)
);
alter table security.granted enable row level security;
alter table security.granted force row level security;
create policy own_account on security.granted using (account_id = nullif(current_setting('app.account', true), '')::uuid);
grant select, insert, delete on security.granted to dreiklang_app;
