-- The processes of a case: the one its submission started, and those that steps started later.
create table case_process (
    process_instance_id text primary key,
    case_id             uuid not null references case_file,
    authority_id        text not null,
    service             text not null,
    process             text not null,
    bundle              text not null,
    -- what started it: one process per cause, however often the step is tried
    cause               text not null,
    started_at          timestamptz not null,
    unique (case_id, cause)
);
create index on case_process (case_id, started_at);
alter table case_process enable row level security;
alter table case_process force row level security;
create policy visible on case_process using (bauweg_visible(authority_id, case_id));
