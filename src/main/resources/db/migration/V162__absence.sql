-- Absences of staff and who stands in for them; both days are included.
create table absence (
    id              uuid primary key,
    account_id      uuid not null references account,
    organisation_id text not null references organisation,
    from_on         date not null,
    to_on           date not null,
    stand_ins       uuid[] not null check (cardinality(stand_ins) between 1 and 10),
    recorded_by     uuid not null references account,
    recorded_at     timestamptz not null,
    check (to_on >= from_on)
);
create index on absence (organisation_id, to_on);
alter table absence enable row level security;
alter table absence force row level security;
create policy visible on absence using (
    organisation_id = bauweg_setting('bauweg.organisation') or bauweg_setting('bauweg.system') = 'on');
