-- One chain of entries per stream: a case, or "security". The head stands apart, so that a cut-off tail shows.
create table journal_stream (
    stream       text primary key,
    case_id      uuid,
    authority_id text,
    length       bigint not null,
    hash         bytea not null
);
create table journal (
    stream       text not null,
    position     bigint not null,
    case_id      uuid,
    authority_id text,
    at           timestamptz not null,
    actor        text not null,
    act          text not null,
    -- the entry as it was hashed: sha256(hash of the entry before || content)
    content      text not null,
    hash         bytea not null,
    primary key (stream, position)
);
create index on journal (case_id);

create trigger append_only before update or delete on journal for each row execute function bauweg_refuse();
create trigger no_truncate before truncate on journal for each statement execute function bauweg_refuse();
create trigger no_delete before delete on journal_stream for each row execute function bauweg_refuse();
create trigger no_truncate before truncate on journal_stream for each statement execute function bauweg_refuse();

alter table journal_stream enable row level security;
alter table journal_stream force row level security;
create policy visible on journal_stream using (bauweg_visible(authority_id, case_id));
alter table journal enable row level security;
alter table journal force row level security;
create policy visible on journal using (bauweg_visible(authority_id, case_id));
