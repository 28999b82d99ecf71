-- expand: substitutes, who hold a function of somebody absent

-- Who holds whose function from one day to another, both included (days of Europe/Berlin). It gives a right only while both
-- work in the authority and the person holds that function themself. The reason is sealed with the authority's own key.
create table account.substitution (
  authority_id    uuid not null,
  substitution_id uuid not null,
  account_id      uuid not null,
  substitute_id   uuid not null,
  function        text not null check (function in ('clerk', 'head', 'administrator')),
  first_day       date not null,
  last_day        date not null,
  reason          bytea,
  primary key (authority_id, substitution_id),
  check (account_id <> substitute_id),
  check (first_day <= last_day)
);
create index on account.substitution (authority_id, substitute_id, last_day);
create index on account.substitution (authority_id, account_id);
alter table account.substitution enable row level security;
alter table account.substitution force row level security;
create policy own_authority on account.substitution using (
  authority_id = nullif(current_setting('app.authority', true), '')::uuid
);
grant select, insert, delete on account.substitution to dreiklang_app;
