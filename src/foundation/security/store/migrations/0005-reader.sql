-- expand: find the reading grants of a reader, who may leave
create index on security.reading_grant (authority_id, reader_id) where revoked_at is null;
