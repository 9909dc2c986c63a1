-- Files of a case. The row is the truth; the bytes are in the object store under object_key.
create table document (
    id            uuid primary key,
    case_id       uuid not null,
    -- null while the application is a draft
    authority_id  text,
    slot          text not null,
    file_name     text not null,
    declared_type text,
    media_type    text not null,
    size_bytes    bigint not null check (size_bytes > 0),
    sha256        text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    state         text not null check (state in ('QUARANTINED', 'ACCEPTED', 'REJECTED')),
    origin        text not null check (origin in ('APPLICANT', 'CLERK', 'STATEMENT', 'NOTICE', 'RECEIPT')),
    findings      jsonb not null default '[]',
    facts         jsonb not null default '{}',
    -- the task the file was uploaded for; null in an application
    task          text,
    -- set for what Bauweg itself wrote: once per key, and never changed
    effect_key    text unique,
    uploaded_by   uuid,
    uploaded_at   timestamptz not null,
    -- null once the bytes of a rejected file are gone
    object_key    text,
    -- who checks a quarantined file, and until when nobody else does
    lease_until   timestamptz not null,
    attempts      int not null default 0,
    version       int not null default 0,
    check (object_key is not null or state = 'REJECTED')
);
create index on document (case_id, uploaded_at);
create unique index document_once_per_slot on document (case_id, slot, sha256)
    where state <> 'REJECTED' and effect_key is null;
create index on document (lease_until) where state = 'QUARANTINED';

alter table document enable row level security;
alter table document force row level security;
-- a draft has no authority yet and is seen by its own scope alone
create policy visible on document using (bauweg_visible(authority_id, case_id));

create function document_guard() returns trigger
    language plpgsql as $$
begin
    if tg_op = 'DELETE' then
        if old.effect_key is not null then
            raise exception 'document % is immutable', old.id using errcode = 'insufficient_privilege';
        end if;
        return old;
    end if;
    if old.effect_key is not null
        and to_jsonb(old) - 'version' <> to_jsonb(new) - 'version' then
        raise exception 'document % is immutable', old.id using errcode = 'insufficient_privilege';
    end if;
    if old.authority_id is not null and old.authority_id is distinct from new.authority_id then
        raise exception 'document % has its authority', old.id using errcode = 'insufficient_privilege';
    end if;
    if old.state = 'ACCEPTED'
        and (old.sha256, old.size_bytes, old.object_key, old.case_id)
            is distinct from (new.sha256, new.size_bytes, new.object_key, new.case_id) then
        raise exception 'document % is accepted', old.id using errcode = 'insufficient_privilege';
    end if;
    return new;
end $$;
create trigger guard before update or delete on document
    for each row execute function document_guard();
