-- expand: forms that an authority builds or changes, and invented people who try them
create schema designer;
grant usage on schema designer to dreiklang_app;

-- A form under construction. It says nothing about anybody.
create table designer.design (
  authority_id uuid not null,
  design_id    uuid not null,
  name         text not null,
  origin       jsonb not null,
  revision     int not null,
  changed_at   timestamptz not null,
  primary key (authority_id, design_id)
);
create index on designer.design (authority_id, changed_at desc, design_id desc);
alter table designer.design enable row level security;
alter table designer.design force row level security;
create policy own_authority on designer.design using (authority_id = nullif(current_setting('app.authority', true), '')::uuid);
grant select, insert, update (name, revision, changed_at), delete on designer.design to dreiklang_app;

-- What the form was after each change; the first stays to be compared with, of the others the last ones.
create table designer.revision (
  authority_id uuid not null,
  design_id    uuid not null,
  revision     int not null,
  definition   jsonb not null,
  primary key (authority_id, design_id, revision),
  foreign key (authority_id, design_id) references designer.design on delete cascade
);
alter table designer.revision enable row level security;
alter table designer.revision force row level security;
create policy own_authority on designer.revision using (authority_id = nullif(current_setting('app.authority', true), '')::uuid);
grant select, insert, delete on designer.revision to dreiklang_app;

-- Answers of an invented person. Sealed all the same: nobody can know what somebody types.
create table designer.test_person (
  authority_id uuid not null,
  design_id    uuid not null,
  person_id    uuid not null,
  name         text not null,
  answers      bytea not null,
  primary key (authority_id, design_id, person_id),
  foreign key (authority_id, design_id) references designer.design on delete cascade
);
alter table designer.test_person enable row level security;
alter table designer.test_person force row level security;
create policy own_authority on designer.test_person using (authority_id = nullif(current_setting('app.authority', true), '')::uuid);
grant select, insert, update (answers), delete on designer.test_person to dreiklang_app;
