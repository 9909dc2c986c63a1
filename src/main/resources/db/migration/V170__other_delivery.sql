-- A notice that was not retrieved in time and reached the applicant in another way. Never changed.
create table other_delivery (
    case_id      uuid primary key references case_file,
    authority_id text not null references organisation,
    way          text not null check (way in ('POST', 'SERVICE')),
    -- the day it was posted, or served
    day          date not null,
    recorded_by  uuid not null references account,
    recorded_at  timestamptz not null
);
create trigger append_only before update or delete on other_delivery for each row execute function bauweg_refuse();
create trigger no_truncate before truncate on other_delivery for each statement execute function bauweg_refuse();
alter table other_delivery enable row level security;
alter table other_delivery force row level security;
create policy visible on other_delivery using (bauweg_visible(authority_id, case_id));
