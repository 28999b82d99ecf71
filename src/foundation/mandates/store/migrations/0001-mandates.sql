-- expand: organisations, their members and functions, mandates, invitations and machine keys
create schema mandates;
grant usage on schema mandates to dreiklang_app;

-- An organisation is a party: its id lives among those of accounts. `body` is sealed: name and what a register says.
create table mandates.organisation (
  account_id uuid primary key,
  parent_id  uuid,
  kind       text not null check (kind in ('company', 'association', 'authority')),
  level      text not null check (level in ('low', 'substantial', 'high')),
  body       bytea not null,
  founded_at timestamptz not null,
  proven_at  timestamptz
);

-- Somebody whom others represent by law and who has no account: a party all the same. `body` is sealed: name and day of birth.
create table mandates.ward (
  account_id uuid primary key,
  body       bytea not null,
  entered_at timestamptz not null
);

-- What lies below an organisation. Each branch is a party of its own.
create table mandates.branch (
  account_id uuid not null,
  branch_id  uuid not null,
  name       bytea not null,
  opened_at  timestamptz not null,
  primary key (account_id, branch_id)
);

-- Who belongs to an organisation. The name is sealed with the organisation's key.
create table mandates.member (
  account_id    uuid not null,
  person_id     uuid not null,
  membership_id uuid not null,
  role          text not null check (role in ('owner', 'manager', 'member')),
  name          bytea not null,
  since         timestamptz not null,
  absent_from   date,
  absent_to     date,
  primary key (account_id, person_id)
);

-- A function has a name of the organisation's own choice and a scope; it is held by members, never by one name alone.
create table mandates.function (
  account_id  uuid not null,
  function_id uuid not null,
  name        bytea not null,
  rights      text[] not null,
  services    text[],
  branches    text[],
  made_at     timestamptz not null,
  primary key (account_id, function_id)
);

-- Who holds a function. A deputy holds it while the member that they stand in for is away, or has left.
create table mandates.function_holder (
  account_id    uuid not null,
  function_id   uuid not null,
  person_id     uuid not null,
  deputises_for uuid,
  since         timestamptz not null,
  primary key (account_id, function_id, person_id),
  foreign key (account_id, function_id) references mandates.function (account_id, function_id) on delete cascade,
  foreign key (account_id, person_id) references mandates.member (account_id, person_id) on delete cascade
);
create index on mandates.function_holder (account_id, person_id);

-- The truth about a mandate, in the scope of the party that it was given for. `names` is sealed: who gave it to whom.
create table mandates.mandate (
  account_id  uuid not null,
  mandate_id  uuid not null,
  kind        text not null check (kind in ('mandate', 'parent', 'guardian', 'heir', 'executor')),
  holder_id   uuid not null,
  holder_kind text not null check (holder_kind in ('person', 'organisation')),
  rights      text[] not null,
  services    text[],
  branches    text[],
  needs       text not null check (needs in ('low', 'substantial', 'high')),
  valid_from  date not null,
  valid_to    date,
  on_death    text not null check (on_death in ('goes-on', 'ends')),
  names       bytea not null,
  given_by    uuid not null,
  given_under uuid,
  given_at    timestamptz not null,
  joint       boolean not null,
  agreed_at   timestamptz,
  ended_at    timestamptz,
  ended_by    uuid,
  primary key (account_id, mandate_id)
);
create index on mandates.mandate (account_id, given_under) where given_under is not null;

-- Who was asked by mail to become a member, to hold a mandate or to give one. `content` is sealed: address and terms.
create table mandates.invitation (
  account_id    uuid not null,
  invitation_id uuid not null,
  kind          text not null check (kind in ('member', 'offer', 'request', 'representation')),
  content       bytea not null,
  sent_by       uuid not null,
  given_under   uuid,
  sent_at       timestamptz not null,
  ends_at       timestamptz not null,
  used_at       timestamptz,
  used_by       uuid,
  answer        text check (answer in ('accepted', 'declined', 'withdrawn')),
  primary key (account_id, invitation_id)
);

-- For whom an account (a person, or an organisation that advises) may act: a projection, filled by event. Gives no right.
-- `function_id` is the truth of an adviser: which of its functions uses this mandate.
create table mandates.standing (
  account_id  uuid not null,
  standing_id uuid not null,
  party_id    uuid not null,
  kind        text not null check (kind in ('member', 'function', 'mandate', 'parent', 'guardian', 'heir', 'executor')),
  name        bytea not null,
  valid_to    date,
  function_id uuid,
  ended_at    timestamptz,
  primary key (account_id, standing_id)
);

-- Words of the names of those whom an account may act for, as keyed hashes, so that an adviser finds a client.
create table mandates.standing_word (
  account_id  uuid not null,
  word        bytea not null,
  standing_id uuid not null,
  primary key (account_id, word, standing_id),
  foreign key (account_id, standing_id) references mandates.standing (account_id, standing_id) on delete cascade
);

-- Keys by which the programs of an organisation act for it. Only the hash of the secret is stored; the name is sealed.
create table mandates.machine_key (
  account_id   uuid not null,
  key_id       uuid not null,
  secret_hash  bytea not null,
  name         bytea not null,
  rights       text[] not null,
  services     text[],
  level        text not null check (level in ('low', 'substantial', 'high')),
  networks     text[] not null,
  ends_on      date not null,
  made_by      uuid not null,
  made_at      timestamptz not null,
  last_used_at timestamptz,
  revoked_at   timestamptz,
  primary key (account_id, key_id)
);

alter table mandates.organisation enable row level security;
alter table mandates.organisation force row level security;
create policy own_party on mandates.organisation using (account_id = nullif(current_setting('app.account', true), '')::uuid);
grant select, insert, update, delete on mandates.organisation to dreiklang_app;

alter table mandates.ward enable row level security;
alter table mandates.ward force row level security;
create policy own_party on mandates.ward using (account_id = nullif(current_setting('app.account', true), '')::uuid);
grant select, insert, update, delete on mandates.ward to dreiklang_app;

alter table mandates.branch enable row level security;
alter table mandates.branch force row level security;
create policy own_party on mandates.branch using (account_id = nullif(current_setting('app.account', true), '')::uuid);
grant select, insert, delete on mandates.branch to dreiklang_app;

alter table mandates.member enable row level security;
alter table mandates.member force row level security;
create policy own_party on mandates.member using (account_id = nullif(current_setting('app.account', true), '')::uuid);
grant select, insert, update, delete on mandates.member to dreiklang_app;

alter table mandates.function enable row level security;
alter table mandates.function force row level security;
create policy own_party on mandates.function using (account_id = nullif(current_setting('app.account', true), '')::uuid);
grant select, insert, update, delete on mandates.function to dreiklang_app;

alter table mandates.function_holder enable row level security;
alter table mandates.function_holder force row level security;
create policy own_party on mandates.function_holder using (account_id = nullif(current_setting('app.account', true), '')::uuid);
grant select, insert, update, delete on mandates.function_holder to dreiklang_app;

alter table mandates.mandate enable row level security;
alter table mandates.mandate force row level security;
create policy own_party on mandates.mandate using (account_id = nullif(current_setting('app.account', true), '')::uuid);
grant select, insert, update, delete on mandates.mandate to dreiklang_app;

alter table mandates.invitation enable row level security;
alter table mandates.invitation force row level security;
create policy own_party on mandates.invitation using (account_id = nullif(current_setting('app.account', true), '')::uuid);
grant select, insert, update, delete on mandates.invitation to dreiklang_app;

alter table mandates.standing enable row level security;
alter table mandates.standing force row level security;
create policy own_party on mandates.standing using (account_id = nullif(current_setting('app.account', true), '')::uuid);
grant select, insert, update, delete on mandates.standing to dreiklang_app;

alter table mandates.standing_word enable row level security;
alter table mandates.standing_word force row level security;
create policy own_party on mandates.standing_word using (account_id = nullif(current_setting('app.account', true), '')::uuid);
grant select, insert, delete on mandates.standing_word to dreiklang_app;

alter table mandates.machine_key enable row level security;
alter table mandates.machine_key force row level security;
create policy own_party on mandates.machine_key using (account_id = nullif(current_setting('app.account', true), '')::uuid);
grant select, insert, update, delete on mandates.machine_key to dreiklang_app;
