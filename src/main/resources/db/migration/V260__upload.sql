-- Files that arrive in several requests. The row says what of a file is stored, the pieces are in the object store.
create table upload (
    id            uuid primary key,
    account_id    uuid not null,
    case_id       uuid not null,
    -- null while the application is a draft
    authority_id  text,
    slot          text not null,
    task          text,
    origin        text not null,
    file_name     text not null,
    declared_type text,
    file_modified bigint,
    metadata      text not null,
    size_bytes    bigint not null check (size_bytes > 0),
    offset_bytes  bigint not null default 0 check (offset_bytes between 0 and size_bytes),
    -- the document it becomes; its object is quarantine/<document_id>
    document_id   uuid not null unique,
    store_name    text not null,
    part_size     bigint not null,
    -- tags of the whole pieces in the store; what came after them lies in objects of its own
    parts         text[] not null default '{}',
    rests         text[] not null default '{}',
    -- SHA-256 of the first offset_bytes bytes, to go on with
    digest        bytea not null,
    -- who writes: every request raises it, and only the newest may commit
    claim         int not null default 0,
    lease_until   timestamptz not null,
    attempts      int not null default 0,
    state         text not null default 'OPEN' check (state in ('OPEN', 'DONE', 'REFUSED')),
    refusal       jsonb,
    created_at    timestamptz not null,
    expires_at    timestamptz not null
);
create index on upload (case_id, account_id);
create index on upload (expires_at);
create index on upload (lease_until) where state = 'OPEN' and offset_bytes = size_bytes;

alter table upload enable row level security;
alter table upload force row level security;
create policy visible on upload using (
    account_id::text = bauweg_setting('bauweg.account') or bauweg_visible(authority_id, case_id));
