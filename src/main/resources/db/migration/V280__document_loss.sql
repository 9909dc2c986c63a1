-- What the check of rows against objects found: the bytes are gone, or are not those that were stored. Null: nothing is known.
alter table document add column loss text check (loss in ('MISSING', 'DAMAGED'));
create index on document (id) where loss is not null;

create or replace function document_guard() returns trigger
    language plpgsql as $$
begin
    if tg_op = 'UPDATE' then
        if bauweg_setting('bauweg.transfer') = 'on' and to_jsonb(old) - 'authority_id' = to_jsonb(new) - 'authority_id' then
            return new;
        end if;
    end if;
    if tg_op = 'DELETE' then
        if old.effect_key is not null then
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
