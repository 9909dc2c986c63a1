-- Who of the authority's clerks looks after a case.
create table case_clerk (
    case_id      uuid primary key references case_file,
    authority_id text not null references organisation,
    account_id   uuid not null references account,
    since        timestamptz not null
);
create index on case_clerk (account_id);
alter table case_clerk enable row level security;
alter table case_clerk force row level security;
create policy visible on case_clerk using (bauweg_visible(authority_id, case_id));
