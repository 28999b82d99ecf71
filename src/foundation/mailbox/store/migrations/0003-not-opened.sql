-- expand: official deliveries that nobody opened within the days of the law, and that the office was told of
alter table mailbox.delivery add column not_opened_at timestamptz;
create index on mailbox.delivery (authority_id, provided_at, message_id) where opened_at is null and not_opened_at is null;
