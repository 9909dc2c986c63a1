-- What became true of a project once it might be built; each change is an act of the journal.
create table construction (
    case_id                uuid primary key references case_file,
    authority_id           text not null references organisation,
    -- the rule of its validity, and the day it is counted from
    validity_rule          text not null,
    effective_on           date not null,
    extension_requested_on date,
    extension_pending      boolean not null default false,
    start_noticed_on       date,
    planned_start          date,
    site_manager           text,
    shell_company          text,
    start_released_at      timestamptz,
    started_on             date,
    shell_noticed_on       date,
    shell_on               date,
    completion_noticed_on  date,
    completed_on           date,
    early_use_on           date,
    early_use_allowed      boolean,
    use_blocked            boolean not null default false,
    use_admissible_on      date,
    interrupted_on         date,
    lapsed_on              date,
    annulled_on            date,
    version                int not null default 0
);
alter table construction enable row level security;
alter table construction force row level security;
create policy visible on construction using (bauweg_visible(authority_id, case_id));

-- An inspection on site with what was found (§§ 83, 84 HBO).
create table inspection (
    case_id      uuid not null references case_file,
    number       int not null,
    authority_id text not null references organisation,
    -- the run of the model that deals with it
    process      text not null,
    occasion     text not null check (occasion in ('SHELL', 'COMPLETION', 'SUPERVISION')),
    inspected_on date not null,
    report       text not null,
    inspected_by uuid not null references account,
    recorded_at  timestamptz not null,
    primary key (case_id, number)
);
create table inspection_defect (
    case_id      uuid not null,
    inspection   int not null,
    number       int not null,
    authority_id text not null references organisation,
    severity     text not null check (severity in ('MINOR', 'MAJOR', 'DANGEROUS')),
    text         text not null,
    due_on       date not null,
    remedied_on  date,
    primary key (case_id, inspection, number),
    foreign key (case_id, inspection) references inspection
);
alter table inspection enable row level security;
alter table inspection force row level security;
create policy visible on inspection using (bauweg_visible(authority_id, case_id));
alter table inspection_defect enable row level security;
alter table inspection_defect force row level security;
create policy visible on inspection_defect using (bauweg_visible(authority_id, case_id));
