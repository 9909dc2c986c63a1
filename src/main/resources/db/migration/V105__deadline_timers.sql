-- Which date variable of which running process stands for which period: its timers and due dates follow the ledger.
create table deadline_timer (
    process_instance_id text not null,
    variable            text not null,
    deadline_id         uuid not null references case_deadline,
    case_id             uuid not null references case_file,
    authority_id        text not null references organisation,
    primary key (process_instance_id, variable)
);
create index on deadline_timer (deadline_id);
alter table deadline_timer enable row level security;
alter table deadline_timer force row level security;
create policy visible on deadline_timer using (bauweg_visible(authority_id, case_id));

-- The period a task is due by; its row follows when the period changes.
alter table inbox_task add column deadline_id uuid references case_deadline;
create index on inbox_task (deadline_id) where ended_at is null and deadline_id is not null;
