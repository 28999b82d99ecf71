-- expand: who was led away to prove an identity and is expected back
create schema identity;
grant usage on schema identity to dreiklang_app;

-- Reference table: a flow is found by its id before anybody is signed in, used once, and over soon. `wish` is sealed with a
-- secret that only the browser has; `proof` with the code in the address that the answer leads to, or with that secret.
create table identity.flow (
  flow_id      uuid primary key,
  way          text not null,
  browser_hash bytea not null,
  wish         bytea not null,
  proof        bytea,
  code_hash    bytea,
  ends_at      timestamptz not null
);
create index on identity.flow (ends_at);
grant select, insert, update, delete on identity.flow to dreiklang_app;
