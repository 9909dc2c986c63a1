-- What the tariff tables propose for an act, with the way to the amount. Amounts are whole cents.
create table fee_proposal (
    id           uuid primary key,
    position     bigint generated always as identity,
    case_id      uuid not null references case_file,
    authority_id text not null references organisation,
    effect_key   text not null,
    act          text not null,
    tariff       text not null,
    legal_day    date not null,
    -- cents (absent: open), lines, norms, what is to be confirmed
    calculation  jsonb not null,
    proposed_at  timestamptz not null,
    unique (case_id, effect_key)
);
create index on fee_proposal (case_id, position desc);
create trigger append_only before update or delete on fee_proposal for each row execute function bauweg_refuse();
create trigger no_truncate before truncate on fee_proposal for each statement execute function bauweg_refuse();

-- What a person made of it (§ 14 HVwKostG).
create table fee_assessment (
    case_id      uuid not null references case_file,
    number       int not null check (number > 0),
    authority_id text not null references organisation,
    effect_key   text not null,
    proposal_id  uuid not null unique references fee_proposal,
    choice       text not null check (choice in ('PROPOSED', 'CHANGED', 'WAIVED')),
    cents        bigint not null check (cents >= 0),
    reason       text not null,
    reference    text not null unique,
    assessed_by  uuid not null references account,
    assessed_at  timestamptz not null,
    primary key (case_id, number),
    unique (case_id, effect_key),
    check (choice <> 'WAIVED' or cents = 0),
    check (choice = 'PROPOSED' or reason <> '')
);
create trigger append_only before update or delete on fee_assessment for each row execute function bauweg_refuse();
create trigger no_truncate before truncate on fee_assessment for each statement execute function bauweg_refuse();

alter table fee_proposal enable row level security;
alter table fee_proposal force row level security;
create policy visible on fee_proposal using (bauweg_visible(authority_id, case_id));
alter table fee_assessment enable row level security;
alter table fee_assessment force row level security;
create policy visible on fee_assessment using (bauweg_visible(authority_id, case_id));
