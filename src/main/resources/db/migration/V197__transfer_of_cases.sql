-- A case that goes to another authority takes its rows with it: who is in charge is the one thing about them that may change,
-- and only while org.bauweg.workflow.Transfers says so. Journal entries stay with the authority that acted.
create or replace function bauweg_refuse() returns trigger
    language plpgsql as $$
begin
    if tg_op = 'UPDATE' and tg_table_name <> 'journal' then
        if bauweg_setting('bauweg.transfer') = 'on' and to_jsonb(old) - 'authority_id' = to_jsonb(new) - 'authority_id' then
            return new;
        end if;
    end if;
    raise exception '% is append-only', tg_table_name using errcode = 'insufficient_privilege';
end $$;

create or replace function bauweg_keep_draft() returns trigger
    language plpgsql as $$
begin
    if tg_op = 'UPDATE' then
        if bauweg_setting('bauweg.transfer') = 'on' and to_jsonb(old) - 'authority_id' = to_jsonb(new) - 'authority_id' then
            return new;
        end if;
    end if;
    if tg_op = 'DELETE' or old.signed_by is not null
        or (old.case_id, old.version, old.authority_id, old.decision, old.additional, old.reasons, old.drafted_by, old.drafted_at)
           is distinct from
           (new.case_id, new.version, new.authority_id, new.decision, new.additional, new.reasons, new.drafted_by, new.drafted_at) then
        raise exception '% is append-only', tg_table_name using errcode = 'insufficient_privilege';
    end if;
    return new;
end $$;

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
