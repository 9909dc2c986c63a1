-- Who else is heard: the municipality's Zustimmung (§ 36a BauGB), neighbours (§ 71 HBO), everybody (§ 72 HBO).
alter table consultation_proposal drop constraint consultation_proposal_kind_check;
alter table consultation_proposal add check (kind in ('STATEMENT', 'CONSENT', 'APPROVAL', 'NEIGHBOUR', 'ANNOUNCEMENT'));
-- null: the authority has no such body, so that the clerk has to see to it
alter table consultation_proposal alter column organisation_id drop not null;

alter table consultation drop constraint consultation_kind_check;
alter table consultation drop constraint consultation_position_check;
alter table consultation drop constraint consultation_check;
alter table consultation drop constraint consultation_check4;
alter table consultation add check (kind in ('STATEMENT', 'CONSENT', 'APPROVAL', 'NEIGHBOUR', 'ANNOUNCEMENT'));
alter table consultation add constraint consultation_position_fits check (position is null or position in (
    case when kind = 'STATEMENT' then 'NO_CONCERNS' when kind in ('CONSENT', 'APPROVAL') then 'GRANTED' else 'NO_OBJECTIONS' end,
    case when kind = 'STATEMENT' then 'OBJECTION' when kind in ('CONSENT', 'APPROVAL') then 'REFUSED' else 'OBJECTIONS' end,
    case when kind = 'STATEMENT' then 'CONDITIONS' end));
-- the period of a neighbour begins with the letter's arrival, that of a road authority with its documents
alter table consultation add constraint consultation_due_after_request check (due_on is null or requested_at is not null);
-- what the law attaches to silence, as it was the law when the body was chosen
alter table consultation add column lapse text not null default 'NOT_CONSIDERED';
update consultation set lapse = case rule when 'D05' then 'COOPERATION_DEEMED_GIVEN'
    when 'D06' then 'MUNICIPAL_CONSENT_DEEMED_GIVEN' when 'D12' then 'APPROVAL_DEEMED_GIVEN' else 'NOT_CONSIDERED' end;
alter table consultation alter column lapse drop default;
-- after a withdrawn completeness bodies are chosen anew
alter table consultation add column round int not null default 1 check (round > 0);
-- the day an objection on paper came in; else that of the answer
alter table consultation add column arrived_on date;
-- the first day of the display, where a public announcement was chosen
alter table consultation add column display_from date;
-- what the authority did with a late statement or an objection, and why
alter table consultation add column followed boolean;
alter table consultation add column followed_reason text not null default '';
alter table consultation add constraint consultation_followed_answer check (followed is null or position is not null);

-- Neighbours of the plot as the clerk named them: for the authority alone. Those who consented before are not notified (§ 71 Abs. 2 HBO).
create table consultation_neighbour (
    case_id      uuid not null references case_file,
    position     int not null check (position > 0),
    authority_id text not null references organisation,
    -- the consultation by which he is notified; null if he consented
    number       int,
    parcel       text not null,
    name         text not null,
    street       text not null,
    town         text not null,
    informed_on  date,
    primary key (case_id, position),
    foreign key (case_id, number) references consultation
);
alter table consultation_neighbour enable row level security;
alter table consultation_neighbour force row level security;
create policy visible on consultation_neighbour using (bauweg_visible(authority_id, case_id));

-- What a consulted body wants to know before it answers; its period goes on.
create table consultation_question (
    case_id      uuid not null references case_file,
    number       int not null,
    position     int not null check (position > 0),
    authority_id text not null references organisation,
    question     text not null check (length(question) between 1 and 4000),
    asked_by     uuid not null references account,
    asked_at     timestamptz not null,
    answer       text check (length(answer) between 1 and 4000),
    answered_by  uuid references account,
    answered_at  timestamptz,
    primary key (case_id, number, position),
    foreign key (case_id, number) references consultation,
    check ((answer is null) = (answered_at is null)),
    check ((answer is null) = (answered_by is null))
);
alter table consultation_question enable row level security;
alter table consultation_question force row level security;
create policy visible on consultation_question using (bauweg_visible(authority_id, case_id));

-- More bodies of the pilot places; what a city that decides itself would say as municipality is said in its own house.
insert into organisation (id, kind, name, street, postal_code, town, email, phone, authority_id, task)
select a.id || '-' || t.task, 'AGENCY', t.name || ' (' || split_part(a.name, ',', 1) || ')', a.street, a.postal_code,
       a.town, t.task || '@' || split_part(a.email, '@', 2), a.phone, a.id, t.task
from organisation a,
     (values ('immissionsschutz', 'Immissionsschutzbehörde'), ('gesundheit', 'Gesundheitsamt'),
             ('forst', 'Untere Forstbehörde'), ('luftfahrt', 'Luftfahrtbehörde'), ('bergbau', 'Bergaufsicht'),
             ('boden', 'Bodenschutz- und Abfallbehörde')) as t (task, name)
where a.kind = 'BUILDING_AUTHORITY';
insert into organisation (id, kind, name, street, postal_code, town, email, phone, authority_id, task)
select a.id || '-stadtplanung', 'AGENCY', 'Stadtplanungsamt (' || split_part(a.name, ',', 1) || ')', a.street, a.postal_code,
       a.town, 'stadtplanung@' || split_part(a.email, '@', 2), a.phone, a.id, 'stadtplanung'
from organisation a where a.kind = 'BUILDING_AUTHORITY' and length(a.id) = 8;
-- its Zustimmung under § 36a BauGB is needed all the same, and not the building authority's to give
insert into organisation (id, kind, name, street, postal_code, town, email, phone)
select a.id || '-gemeinde', 'MUNICIPALITY', split_part(a.name, ',', 1) || ' als Gemeinde', a.street, a.postal_code, a.town,
       'gemeinde@' || split_part(a.email, '@', 2), a.phone
from organisation a where a.kind = 'BUILDING_AUTHORITY' and length(a.id) = 8;
