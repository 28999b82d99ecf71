-- expand: budgets of the rate limits, shared by all servers

-- Reference table: a keyed hash of limit and owner, and when the budget will be full again. Nobody is known by it. It
-- survives no crash and needs no log of its own: at worst everybody starts with a full budget.
create unlogged table security.budget (
  key     bytea primary key,
  full_at timestamptz not null
);
create index on security.budget (full_at);
grant select, insert, update, delete on security.budget to dreiklang_app;
