-- Addresses at which people subscribe to their deadlines. Of the secret in the address only its hash is kept.
create table calendar_feed (
    account_id uuid primary key references account,
    token_hash bytea not null unique,
    -- MINE: cases the clerk looks after; ALL: everything of the organisation or the applicant
    selection  text not null check (selection in ('MINE', 'ALL')),
    created_at timestamptz not null
);
alter table calendar_feed enable row level security;
alter table calendar_feed force row level security;
create policy visible on calendar_feed using (
    account_id::text = bauweg_setting('bauweg.account') or bauweg_setting('bauweg.system') = 'on');
