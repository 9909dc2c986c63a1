-- The mailbox of a case.
create table message (
    id            uuid primary key,
    case_id       uuid not null references case_file,
    authority_id  text not null references organisation,
    direction     text not null check (direction in ('TO_APPLICANT', 'TO_AUTHORITY')),
    kind          text not null check (kind in ('LETTER', 'NOTICE', 'FREE')),
    subject       text not null check (length(subject) between 1 and 200),
    body          text not null check (length(body) <= 20000),
    -- the way a notice went, which decides when it counts as notified
    channel       text check (channel in ('PORTAL', 'OZG')),
    document_ids  uuid[] not null default '{}',
    -- the id of an account, or "bauweg"
    sent_by       text not null,
    provided_at   timestamptz not null,
    first_read_at timestamptz,
    -- what a repeated step provides, it provides once
    effect_key    text unique,
    check ((kind = 'NOTICE') = (channel is not null))
);
create index on message (case_id, provided_at);
create index on message (authority_id) where direction = 'TO_AUTHORITY' and first_read_at is null;
create unique index on message (case_id) where kind = 'NOTICE';
alter table message enable row level security;
alter table message force row level security;
create policy visible on message using (
    bauweg_visible(authority_id, case_id)
    or exists (select 1 from case_access a where a.case_id = message.case_id and a.relation = 'OWNER'
               and a.grantee = bauweg_setting('bauweg.account')));
