-- expand: messages of people and organisations
create schema mailbox;
grant usage on schema mailbox to dreiklang_app;

-- The mailbox. `body` is sealed: title, text and links of the message.
create table mailbox.message (
  account_id   uuid not null,
  message_id   uuid not null,
  authority_id uuid not null,
  body         bytea not null,
  provided_at  timestamptz not null,
  read_at      timestamptz,
  primary key (account_id, message_id)
);
alter table mailbox.message enable row level security;
alter table mailbox.message force row level security;
create policy own_account on mailbox.message using (account_id = nullif(current_setting('app.account', true), '')::uuid);
grant select, insert, update, delete on mailbox.message to dreiklang_app;
