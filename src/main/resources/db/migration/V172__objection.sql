-- Whether the notice can still be challenged by the applicant.
create table notification (
    case_id          uuid primary key references case_file,
    authority_id     text not null references organisation,
    notified_on      date not null,
    -- OBJECTION: first an objection; ACTION: directly to court
    remedy           text not null check (remedy in ('OBJECTION', 'ACTION')),
    instructed       boolean not null default true,
    uncontestable_on date
);
alter table notification enable row level security;
alter table notification force row level security;
create policy visible on notification using (bauweg_visible(authority_id, case_id));

create table objection (
    case_id      uuid not null references case_file,
    number       int not null,
    authority_id text not null references organisation,
    -- the run of the model that deals with it, once one does
    process      text,
    objector     text not null check (objector in ('APPLICANT', 'THIRD_PARTY')),
    name         text not null,
    channel      text not null check (channel in ('ONLINE', 'PAPER')),
    received_on  date not null,
    late         boolean not null,
    text         text not null,
    recorded_by  uuid not null references account,
    recorded_at  timestamptz not null,
    state        text not null check (state in ('LODGED', 'REMEDIED', 'SUBMITTED', 'DECIDED', 'WITHDRAWN', 'IN_COURT', 'FINAL')),
    -- of a late one: whether the former state was restored (§ 60 VwGO)
    reinstated   boolean,
    reason       text,
    result       text check (result in ('REJECTED', 'GRANTED', 'PARTLY', 'WITHDRAWN')),
    served_on    date,
    court        text,
    action_on    date,
    primary key (case_id, number)
);
alter table objection enable row level security;
alter table objection force row level security;
create policy visible on objection using (bauweg_visible(authority_id, case_id));
