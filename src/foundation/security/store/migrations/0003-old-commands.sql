-- expand: lets the program delete old idempotency keys of every scope, and see no other rows by that

-- Only where a transaction names a moment (app.before) are older rows in reach; `for select` because deleting has to find
-- them, `for update` because two servers that delete at once lock what they take.
create policy old_rows_seen on security.command for select using (
  done_at < nullif(current_setting('app.before', true), '')::timestamptz
);
create policy old_rows_locked on security.command for update using (
  done_at < nullif(current_setting('app.before', true), '')::timestamptz
) with check (false);
create policy old_rows_deleted on security.command for delete using (
  done_at < nullif(current_setting('app.before', true), '')::timestamptz
);
