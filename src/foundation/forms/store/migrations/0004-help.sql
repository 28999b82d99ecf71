-- expand: who helps with a draft, and which answers they wrote

-- Somebody who was asked by mail to help with one draft, in whole or with the named pages. `content` is sealed: address,
-- names, and what the helper wrote. It goes with the draft.
create table forms.helper (
  account_id  uuid not null,
  helper_id   uuid not null,
  draft_id    uuid not null,
  pages       text[],
  content     bytea not null,
  person_id   uuid,
  asked_at    timestamptz not null,
  ends_at     timestamptz not null,
  accepted_at timestamptz,
  done_at     timestamptz,
  ended_at    timestamptz,
  primary key (account_id, helper_id),
  foreign key (account_id, draft_id) references forms.draft on delete cascade
);
create index on forms.helper (account_id, draft_id);
alter table forms.helper enable row level security;
alter table forms.helper force row level security;
create policy own_account on forms.helper using (account_id = nullif(current_setting('app.account', true), '')::uuid);
grant select, insert, update, delete on forms.helper to dreiklang_app;
