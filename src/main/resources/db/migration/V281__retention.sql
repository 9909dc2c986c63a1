-- A case whose documents must not be deleted, whatever their time: lawsuits, inquiries, archive.
create table legal_hold (
    case_id      uuid primary key references case_file,
    authority_id text not null references organisation,
    reason       text not null,
    placed_by    uuid not null references account,
    placed_at    timestamptz not null
);
alter table legal_hold enable row level security;
alter table legal_hold force row level security;
create policy visible on legal_hold using (bauweg_visible(authority_id, case_id));

-- Documents of a case go when a head has confirmed it: org.bauweg.documents says so for its transaction, and not while a hold stands.
create or replace function document_guard() returns trigger
    language plpgsql as $$
begin
    if tg_op = 'UPDATE' then
        if bauweg_setting('bauweg.transfer') = 'on' and to_jsonb(old) - 'authority_id' = to_jsonb(new) - 'authority_id' then
            return new;
        end if;
    end if;
    if tg_op = 'DELETE' then
        if exists (select 1 from legal_hold h where h.case_id = old.case_id) and old.state <> 'REJECTED' then
            raise exception 'case % is held', old.case_id using errcode = 'insufficient_privilege';
        end if;
        if old.effect_key is not null and bauweg_setting('bauweg.deletion') is distinct from 'on' then
            raise exception 'document % is immutable', old.id using errcode = 'insufficient_privilege';
        end if;
        return old;
    end if;
    if old.effect_key is not null
        and to_jsonb(old) - 'version' - 'loss' <> to_jsonb(new) - 'version' - 'loss' then
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
create index on case_file (authority_id, closed_at, id) where closed_at is not null;
