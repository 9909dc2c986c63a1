-- Whom the decision table proposes to hear; replaced as a whole with every proposal.
create table consultation_proposal (
    case_id         uuid not null references case_file,
    position        int not null,
    authority_id    text not null references organisation,
    body            text not null,
    organisation_id text not null references organisation,
    kind            text not null check (kind in ('STATEMENT', 'CONSENT')),
    norm            text not null,
    rule            text not null,
    slots           text[] not null,
    reason          text not null,
    primary key (case_id, position)
);
alter table consultation_proposal enable row level security;
alter table consultation_proposal force row level security;
create policy visible on consultation_proposal using (bauweg_visible(authority_id, case_id));

create table consultation (
    case_id         uuid not null references case_file,
    number          int not null check (number > 0),
    authority_id    text not null references organisation,
    body            text not null,
    organisation_id text not null references organisation,
    kind            text not null check (kind in ('STATEMENT', 'CONSENT')),
    norm            text not null,
    rule            text not null,
    slots           text[] not null,
    reason          text not null,
    note            text not null,
    state           text not null check (state in ('PLANNED', 'OPEN', 'ANSWERED', 'SILENT', 'CANCELLED')),
    requested_at    timestamptz,
    due_on          date,
    position        text check (position in ('NO_CONCERNS', 'CONDITIONS', 'OBJECTION', 'GRANTED', 'REFUSED')),
    text            text not null default '',
    hints           text not null default '',
    document_ids    uuid[] not null default '{}',
    answered_by     uuid references account,
    answered_at     timestamptz,
    late            boolean not null default false,
    primary key (case_id, number),
    check ((requested_at is null) = (due_on is null)),
    check (state not in ('OPEN', 'ANSWERED', 'SILENT') or requested_at is not null),
    check ((state = 'ANSWERED') = (position is not null)),
    check ((state = 'ANSWERED') = (answered_at is not null)),
    check (position is null or (kind = 'CONSENT') = (position in ('GRANTED', 'REFUSED')))
);
create index on consultation (organisation_id, requested_at desc);
alter table consultation enable row level security;
alter table consultation force row level security;
-- an organisation sees what it was asked, from the moment it was asked
create policy visible on consultation using (
    bauweg_visible(authority_id, case_id)
    or (organisation_id = bauweg_setting('bauweg.organisation') and requested_at is not null));

-- How the authority weighed the statements; the newest holds, the others remain.
create table consultation_weighing (
    case_id      uuid not null references case_file,
    number       int not null,
    authority_id text not null references organisation,
    text         text not null,
    weighed_by   uuid not null references account,
    weighed_at   timestamptz not null,
    primary key (case_id, number)
);
create trigger append_only before update or delete on consultation_weighing for each row execute function bauweg_refuse();
create trigger no_truncate before truncate on consultation_weighing for each statement execute function bauweg_refuse();
alter table consultation_weighing enable row level security;
alter table consultation_weighing force row level security;
create policy visible on consultation_weighing using (bauweg_visible(authority_id, case_id));
