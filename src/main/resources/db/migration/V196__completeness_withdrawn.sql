-- A confirmed completeness that was withdrawn before a decision: an act of its own, never changed. A later confirmation is a new act.
create table completeness_withdrawal (
    case_id      uuid not null references case_file,
    number       int not null check (number > 0),
    authority_id text not null references organisation,
    -- the day that had been confirmed
    complete_on  date not null,
    reason       text not null,
    withdrawn_by uuid not null references account,
    withdrawn_at timestamptz not null,
    primary key (case_id, number)
);
create trigger append_only before update or delete on completeness_withdrawal for each row execute function bauweg_refuse();
create trigger no_truncate before truncate on completeness_withdrawal for each statement execute function bauweg_refuse();
alter table completeness_withdrawal enable row level security;
alter table completeness_withdrawal force row level security;
create policy visible on completeness_withdrawal using (bauweg_visible(authority_id, case_id));

-- Which confirmation of a case holds or would be next: one more than was withdrawn.
create function completeness_round(case_ref uuid) returns int
    language sql stable as $$ select 1 + count(*)::int from completeness_withdrawal where case_id = case_ref $$;
create function completeness_number() returns trigger
    language plpgsql as $$
begin
    new.number := completeness_round(new.case_id);
    return new;
end $$;

alter table completeness_basis drop constraint completeness_basis_case_id_fkey;
alter table completeness_basis drop constraint completeness_basis_pkey;
alter table completeness_act drop constraint completeness_act_pkey;
alter table completeness_act add column number int not null default 1;
alter table completeness_basis add column number int not null default 1;
alter table completeness_act add primary key (case_id, number);
alter table completeness_basis add primary key (case_id, number, document_id);
alter table completeness_basis add foreign key (case_id, number) references completeness_act;
create trigger numbered before insert on completeness_act for each row execute function completeness_number();
create trigger numbered before insert on completeness_basis for each row execute function completeness_number();
