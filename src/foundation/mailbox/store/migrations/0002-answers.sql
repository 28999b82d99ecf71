-- expand: when a party answered a message
alter table mailbox.message add column answered_at timestamptz;
