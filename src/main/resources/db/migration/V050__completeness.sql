-- The confirmed completeness of an application: one act per case, never changed (§ 65 Abs. 2 S. 1 HBO).
create table completeness_act (
    case_id         uuid primary key references case_file,
    authority_id    text not null references organisation,
    complete_on     date not null,
    decision_due_on date not null,
    reason          text not null,
    confirmed_by    uuid not null references account,
    confirmed_at    timestamptz not null
);
-- The documents the act rests on, as they were then.
create table completeness_basis (
    case_id      uuid not null references completeness_act,
    authority_id text not null references organisation,
    document_id  uuid not null,
    sha256       text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    primary key (case_id, document_id)
);
create trigger append_only before update or delete on completeness_act for each row execute function bauweg_refuse();
create trigger no_truncate before truncate on completeness_act for each statement execute function bauweg_refuse();
create trigger append_only before update or delete on completeness_basis for each row execute function bauweg_refuse();
create trigger no_truncate before truncate on completeness_basis for each statement execute function bauweg_refuse();

-- What the authority asked the applicant for, and until when (§ 70 Abs. 2 S. 4 HBO). An extension is a row of its own.
create table document_request (
    case_id      uuid not null references case_file,
    number       int not null,
    authority_id text not null references organisation,
    slots        text[] not null check (cardinality(slots) > 0),
    note         text not null,
    due_on       date not null,
    reason       text not null,
    state        text not null check (state in ('OPEN', 'ANSWERED', 'LAPSED', 'EXTENDED')),
    requested_by uuid not null references account,
    requested_at timestamptz not null,
    ended_at     timestamptz,
    primary key (case_id, number),
    check ((state = 'OPEN') = (ended_at is null))
);
create unique index on document_request (case_id) where state = 'OPEN';

alter table completeness_act enable row level security;
alter table completeness_act force row level security;
create policy visible on completeness_act using (bauweg_visible(authority_id, case_id));
alter table completeness_basis enable row level security;
alter table completeness_basis force row level security;
create policy visible on completeness_basis using (bauweg_visible(authority_id, case_id));
alter table document_request enable row level security;
alter table document_request force row level security;
create policy visible on document_request using (bauweg_visible(authority_id, case_id));
