-- That a permit was annulled at the instance of a third party or by a court, and since when that takes effect.
create table permit_annulment (
    case_id      uuid not null references case_file,
    number       int not null,
    authority_id text not null references organisation,
    -- the objection the annulment was decided on; null: a judgment
    objection    int,
    -- immediate enforcement was ordered (§ 80 Abs. 2 S. 1 Nr. 4 VwGO)
    enforced     boolean not null,
    -- null as long as the applicant's own action can still suspend it (§ 80 Abs. 1 VwGO)
    effective_on date,
    -- the court annulled the annulment
    lifted       boolean not null default false,
    primary key (case_id, number),
    foreign key (case_id, objection) references objection
);
alter table permit_annulment enable row level security;
alter table permit_annulment force row level security;
create policy visible on permit_annulment using (bauweg_visible(authority_id, case_id));
