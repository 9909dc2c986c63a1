-- What staff are told about periods: reminders, escalations, changes. Shown until done or until the period ends or moves.
create table hint (
    id              uuid primary key,
    kind            text not null check (kind in ('REMINDER', 'ESCALATION', 'CHANGED')),
    deadline_id     uuid not null references case_deadline,
    case_id         uuid not null references case_file,
    authority_id    text not null references organisation,
    -- for whom: a person, or everybody of the organisation in a role, or everybody
    organisation_id text not null references organisation,
    role            text,
    account_id      uuid references account,
    file_number     text not null,
    title           text not null,
    period          text not null,
    act_by          date not null,
    end_on          date not null,
    created_at      timestamptz not null,
    done_at         timestamptz,
    done_by         uuid references account
);
create index on hint (organisation_id, act_by, id) where done_at is null;
create index on hint (deadline_id) where done_at is null;
alter table hint enable row level security;
alter table hint force row level security;
create policy visible on hint using (
    bauweg_visible(authority_id, case_id) or organisation_id = bauweg_setting('bauweg.organisation'));
