-- Actions before the administrative court against a notice, or against the decision on an objection, and how they ended.
create table court_action (
    case_id         uuid not null references case_file,
    number          int not null,
    authority_id    text not null references organisation,
    -- the run of the model that follows it
    process         text not null,
    -- the objection whose decision is challenged; null: the notice itself
    objection       int,
    court           text not null,
    filed_on        date not null,
    result          text check (result in ('DISMISSED', 'ANNULLED', 'SETTLED')),
    -- when the outcome became final
    final_on        date,
    permit_annulled boolean not null default false,
    reason          text not null default '',
    primary key (case_id, number),
    unique (case_id, process),
    foreign key (case_id, objection) references objection,
    check ((result is null) = (final_on is null))
);
alter table court_action enable row level security;
alter table court_action force row level security;
create policy visible on court_action using (bauweg_visible(authority_id, case_id));
