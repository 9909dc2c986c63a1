-- What an authority sets differently, for a time; append-only, the newest entry that covers a day holds.
create table authority_setting (
    id               bigint generated always as identity primary key,
    authority_id     text not null references organisation,
    setting          text not null,
    municipality_ags text not null,
    -- null: the standard value again
    value            text,
    valid_from       date not null,
    valid_to         date check (valid_to >= valid_from),
    reason           text not null,
    set_by           uuid not null references account,
    set_at           timestamptz not null
);
create index on authority_setting (authority_id, setting, municipality_ags, id desc);
create trigger append_only before update or delete on authority_setting for each row execute function bauweg_refuse();
create trigger no_truncate before truncate on authority_setting for each statement execute function bauweg_refuse();
alter table authority_setting enable row level security;
alter table authority_setting force row level security;
-- no case data: readable like the directory of organisations, written only by the authority itself
create policy readable on authority_setting for select using (true);
create policy own on authority_setting for insert with check (bauweg_visible(authority_id, null));
