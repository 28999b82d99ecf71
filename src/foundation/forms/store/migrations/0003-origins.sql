-- expand: where answers come from that were taken over from the account

-- Sealed: path, value, source and level of what was taken over with a yes; null where nothing was.
alter table forms.draft add column origins bytea;
