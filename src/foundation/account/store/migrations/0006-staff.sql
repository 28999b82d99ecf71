-- expand: invitations of staff, why functions were given and taken, and which of them need a second factor

-- Somebody is asked by mail to work in an authority. Address and reason are sealed with the authority's own key; the link
-- carries the id and a keyed hash of it. What was withdrawn is gone.
create table account.staff_invitation (
  authority_id  uuid not null,
  invitation_id uuid not null,
  email         bytea not null,
  email_hash    bytea not null,
  language      text not null check (language in ('de', 'en', 'leicht')),
  functions     text[] not null,
  reason        bytea not null,
  sent_by       uuid not null,
  sent_at       timestamptz not null,
  ends_at       timestamptz not null,
  used_at       timestamptz,
  used_by       uuid,
  primary key (authority_id, invitation_id)
);
create index on account.staff_invitation (authority_id, email_hash);
create index on account.staff_invitation (authority_id, used_by);
alter table account.staff_invitation enable row level security;
alter table account.staff_invitation force row level security;
create policy own_authority on account.staff_invitation using (
  authority_id = nullif(current_setting('app.authority', true), '')::uuid
);
grant select, insert, update, delete on account.staff_invitation to dreiklang_app;

-- Why somebody got or lost a function, as the administrator wrote it; the reason is sealed.
create table account.function_change (
  authority_id uuid not null,
  change_id    uuid not null,
  account_id   uuid not null,
  function     text not null check (function in ('clerk', 'head', 'administrator')),
  given        boolean not null,
  reason       bytea not null,
  done_by      uuid not null,
  at           timestamptz not null,
  primary key (authority_id, change_id)
);
create index on account.function_change (authority_id, account_id, change_id);
alter table account.function_change enable row level security;
alter table account.function_change force row level security;
create policy own_authority on account.function_change using (
  authority_id = nullif(current_setting('app.authority', true), '')::uuid
);
grant select, insert, delete on account.function_change to dreiklang_app;

-- A function that is held only by who signed in with a second factor or a passkey; a row is a demand.
create table account.sign_in_demand (
  authority_id uuid not null,
  function     text not null check (function in ('clerk', 'head', 'administrator')),
  since        timestamptz not null,
  primary key (authority_id, function)
);
alter table account.sign_in_demand enable row level security;
alter table account.sign_in_demand force row level security;
create policy own_authority on account.sign_in_demand using (
  authority_id = nullif(current_setting('app.authority', true), '')::uuid
);
grant select, insert, delete on account.sign_in_demand to dreiklang_app;
