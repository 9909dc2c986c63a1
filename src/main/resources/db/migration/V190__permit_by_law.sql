-- What happens by lapse of time: completeness and permit by fiction. Periods stand in the ledger (case_deadline).
alter table completeness_act
    add column kind text not null default 'CONFIRMED' check (kind in ('CONFIRMED', 'DEEMED')),
    -- the day the period for the decision is counted from
    add column decision_from date,
    alter column confirmed_by drop not null,
    drop column decision_due_on,
    add check ((kind = 'CONFIRMED') = (confirmed_by is not null));
alter table completeness_act alter column kind drop default;

-- A request for documents also ends with its case.
alter table document_request drop constraint document_request_state_check;
alter table document_request add constraint document_request_state_check
    check (state in ('OPEN', 'ANSWERED', 'LAPSED', 'EXTENDED', 'CANCELLED'));

alter table case_file
    -- until when the applicant may answer before a refusal (§ 28 HVwVfG)
    add column heard_until date,
    -- since when what was applied for counts as granted by law (§ 65 Abs. 2 S. 3 HBO)
    add column deemed_granted_on date;
alter table case_file drop constraint case_file_closure_check;
alter table case_file add constraint case_file_closure_check
    check (closure in ('DECIDED', 'WITHDRAWN', 'DEEMED_WITHDRAWN', 'REJECTED', 'DEEMED_GRANTED'));

-- The hearing before a refusal; a case has one (§ 28 Abs. 1 HVwVfG).
create table hearing (
    case_id      uuid primary key references case_file,
    authority_id text not null references organisation,
    reasons      text not null,
    opened_by    uuid not null references account,
    opened_at    timestamptz not null,
    state        text not null check (state in ('OPEN', 'ANSWERED', 'SILENT', 'CANCELLED')),
    statement    text not null default '',
    ended_at     timestamptz,
    check ((state = 'OPEN') = (ended_at is null))
);
alter table hearing enable row level security;
alter table hearing force row level security;
create policy visible on hearing using (bauweg_visible(authority_id, case_id));

-- What a preliminary ruling answers, question by question (§ 76 Abs. 1 HBO); part of the draft, so never changed.
create table decision_answer (
    case_id      uuid not null,
    version      int not null,
    position     int not null,
    authority_id text not null references organisation,
    question     text not null,
    answer       text not null,
    primary key (case_id, version, position),
    foreign key (case_id, version) references decision_draft
);
create trigger append_only before update or delete on decision_answer for each row execute function bauweg_refuse();
create trigger no_truncate before truncate on decision_answer for each statement execute function bauweg_refuse();
alter table decision_answer enable row level security;
alter table decision_answer force row level security;
create policy visible on decision_answer using (bauweg_visible(authority_id, case_id));

-- What the authority tells other bodies about a case, above all the municipality (§ 74 Abs. 6 HBO).
create table organisation_message (
    id            uuid primary key,
    case_id       uuid not null references case_file,
    authority_id  text not null references organisation,
    recipient     text not null references organisation,
    file_number   text not null,
    title         text not null,
    subject       text not null check (length(subject) between 1 and 200),
    body          text not null check (length(body) <= 20000),
    document_ids  uuid[] not null default '{}',
    provided_at   timestamptz not null,
    first_read_at timestamptz,
    first_read_by uuid references account,
    effect_key    text not null unique
);
create index on organisation_message (recipient, provided_at desc, id);
create index on organisation_message (recipient) where first_read_at is null;
create index on organisation_message (case_id);
alter table organisation_message enable row level security;
alter table organisation_message force row level security;
create policy visible on organisation_message using (
    bauweg_visible(authority_id, case_id) or recipient = bauweg_setting('bauweg.organisation'));
