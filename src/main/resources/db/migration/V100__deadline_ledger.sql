-- The deadline ledger: every period of every case with the law it runs by, its dates and why. The dates change only by an event.
-- Rules as they are or were the law; few, and never changed.
create table deadline_law (
    id   text primary key,
    rule jsonb not null
);
create trigger append_only before update or delete on deadline_law for each row execute function bauweg_refuse();

create table case_deadline (
    id              uuid primary key,
    case_id         uuid not null references case_file,
    authority_id    text not null references organisation,
    rule            text not null,
    subject         text not null,
    turn            text not null check (turn in ('APPLICANT', 'AUTHORITY', 'CONSULTED', 'NEIGHBOUR', 'NOBODY')),
    organisation_id text references organisation,
    -- the course: the law it started by, first day, set end; the changes are in case_deadline_event
    law             text not null references deadline_law,
    event_on        date not null,
    set_end         date,
    -- the day whose law counts for the case, and the day as of which the holidays are known
    legal_day       date not null,
    holidays_on     date not null,
    -- what follows from it
    current_law     text not null references deadline_law,
    start_on        date not null,
    raw_end         date not null,
    strict_end      date not null,
    end_on          date not null,
    act_by          date not null,
    explanation     jsonb not null,
    state           text not null check (state in ('RUNNING', 'PAUSED', 'MET', 'LAPSED', 'CANCELLED')),
    effective       boolean not null default true,
    ended_on        date,
    -- a timer of a process model waits for the end; else the sweep records the lapse
    timed           boolean not null default false,
    due_at          timestamptz not null,
    reminded_at     timestamptz,
    escalated_at    timestamptz,
    version         int not null default 0,
    check ((turn = 'CONSULTED') = (organisation_id is not null)),
    check ((ended_on is null) = (state in ('RUNNING', 'PAUSED')))
);
create unique index case_deadline_open on case_deadline (case_id, rule, subject) where ended_on is null;
create index on case_deadline (case_id);
-- what is due, over all authorities, and an authority's board
create index case_deadline_due on case_deadline (due_at) where ended_on is null;
create index case_deadline_board on case_deadline (authority_id, act_by, id) where ended_on is null;
create index case_deadline_consulted on case_deadline (organisation_id, end_on) where ended_on is null and organisation_id is not null;
alter table case_deadline enable row level security;
alter table case_deadline force row level security;
create policy visible on case_deadline using (bauweg_visible(authority_id, case_id));
-- whoever was asked sees until when; what is decided about it is the authority's
create policy asked on case_deadline for select using (organisation_id = bauweg_setting('bauweg.organisation'));

-- What happened to a period, in order; append-only.
create table case_deadline_event (
    deadline_id  uuid not null references case_deadline,
    number       int not null,
    case_id      uuid not null,
    authority_id text not null,
    kind         text not null,
    -- the length or day the change carries
    value        text,
    -- the law of an extension, or the one that was adopted
    law          text references deadline_law,
    reason       text not null,
    end_on       date not null,
    actor        text not null,
    recorded_at  timestamptz not null,
    primary key (deadline_id, number)
);
create trigger append_only before update or delete on case_deadline_event for each row execute function bauweg_refuse();
create trigger no_truncate before truncate on case_deadline_event for each statement execute function bauweg_refuse();
alter table case_deadline_event enable row level security;
alter table case_deadline_event force row level security;
create policy visible on case_deadline_event using (bauweg_visible(authority_id, case_id));
