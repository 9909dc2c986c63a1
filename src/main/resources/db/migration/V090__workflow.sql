-- The work list: one row per user task, written in the transaction that creates or ends the task.
create table inbox_task (
    task_id             text primary key,
    task                text not null,
    name                text not null,
    form_id             text not null,
    role                text not null,
    -- whose work it is: an organisation's or, for applicants, an account's
    organisation_id     text references organisation,
    account_id          uuid references account,
    case_id             uuid not null references case_file,
    authority_id        text not null,
    file_number         text not null,
    title               text not null,
    municipality_ags    text not null,
    process_instance_id text not null,
    bundle              text not null,
    consultation_number int,
    created_at          timestamptz not null,
    -- infinity if the model names no date
    due_at              timestamptz not null default 'infinity',
    ended_at            timestamptz,
    check ((organisation_id is null) <> (account_id is null))
);
create index inbox_task_open on inbox_task (organisation_id, role, due_at, task_id) where ended_at is null;
create index on inbox_task (case_id) where ended_at is null;
create index on inbox_task (account_id) where ended_at is null and account_id is not null;
alter table inbox_task enable row level security;
alter table inbox_task force row level security;
create policy visible on inbox_task using (
    organisation_id = bauweg_setting('bauweg.organisation')
    or account_id::text = bauweg_setting('bauweg.account')
    or bauweg_visible(authority_id, case_id));

-- What people answered in the forms of the case's tasks, one row per completed task.
create table task_answer (
    task_id             text primary key,
    case_id             uuid not null references case_file,
    authority_id        text not null,
    task                text not null,
    name                text not null,
    form_id             text not null,
    bundle              text not null,
    process_instance_id text not null,
    answers             jsonb not null,
    answered_by         uuid not null references account,
    answered_at         timestamptz not null
);
create index on task_answer (case_id, answered_at);
create trigger append_only before update or delete on task_answer for each row execute function bauweg_refuse();
alter table task_answer enable row level security;
alter table task_answer force row level security;
create policy visible on task_answer using (bauweg_visible(authority_id, case_id));
