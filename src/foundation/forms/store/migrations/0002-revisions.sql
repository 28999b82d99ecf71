-- expand: earlier revisions of a draft, to bring two tabs together, and where a draft went that was sent

-- What a draft held at an earlier revision, sealed like the draft itself. A page that was made from it can still be
-- sent: what was changed elsewhere meanwhile stays. Only the last revisions are kept.
create table forms.draft_revision (
  account_id uuid not null,
  draft_id   uuid not null,
  revision   int not null,
  answers    bytea not null,
  primary key (account_id, draft_id, revision),
  foreign key (account_id, draft_id) references forms.draft on delete cascade
);
alter table forms.draft_revision enable row level security;
alter table forms.draft_revision force row level security;
create policy own_account on forms.draft_revision using (account_id = nullif(current_setting('app.account', true), '')::uuid);
grant select, insert, delete on forms.draft_revision to dreiklang_app;

-- A draft that was sent: old links and tabs lead to the case, which has the id of the draft.
create table forms.sent_draft (
  account_id   uuid not null,
  draft_id     uuid not null,
  authority_id uuid not null,
  sent_at      timestamptz not null,
  primary key (account_id, draft_id)
);
alter table forms.sent_draft enable row level security;
alter table forms.sent_draft force row level security;
create policy own_account on forms.sent_draft using (account_id = nullif(current_setting('app.account', true), '')::uuid);
grant select, insert, delete on forms.sent_draft to dreiklang_app;
