-- expand: a new address that its owner still has to confirm

-- A new e-mail address of an account; the old one holds until the link to the new one was used. Both are sealed.
create table account.address_change (
  account_id uuid not null,
  change_id  uuid not null,
  email      bytea not null,
  old_email  bytea not null,
  ends_at    timestamptz not null,
  used_at    timestamptz,
  primary key (account_id, change_id)
);
alter table account.address_change enable row level security;
alter table account.address_change force row level security;
create policy own_account on account.address_change using (account_id = nullif(current_setting('app.account', true), '')::uuid);
grant select, insert, update, delete on account.address_change to dreiklang_app;
