-- Zurückstellung (§ 15 BauGB): the periods it made stand still run again when it ends.
create table suspension (
    -- the suspension's own period in the ledger
    deadline_id  uuid primary key references case_deadline,
    case_id      uuid not null references case_file,
    authority_id text not null references organisation,
    from_on      date not null,
    -- last day
    until_on     date not null,
    reason       text not null,
    paused       uuid[] not null,
    ordered_by   uuid not null references account,
    ended_on     date,
    check (until_on >= from_on)
);
create unique index suspension_open on suspension (case_id) where ended_on is null;
create index suspension_due on suspension (until_on) where ended_on is null;
alter table suspension enable row level security;
alter table suspension force row level security;
create policy visible on suspension using (bauweg_visible(authority_id, case_id));
