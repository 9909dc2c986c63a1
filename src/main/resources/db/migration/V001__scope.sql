-- Row-level security: which rows a transaction may see is set by org.bauweg.shared.Scopes.
create function bauweg_setting(name text) returns text
    language sql stable as $$ select nullif(current_setting(name, true), '') $$;

-- True for the authority that acts, for the one case a transaction works on, and for system work.
create function bauweg_visible(authority text, case_ref uuid) returns boolean
    language sql stable as $$
    select coalesce(authority = bauweg_setting('bauweg.organisation'), false)
        or coalesce(case_ref::text = bauweg_setting('bauweg.case'), false)
        or coalesce(bauweg_setting('bauweg.system') = 'on', false) $$;

create function bauweg_refuse() returns trigger
    language plpgsql as $$
begin
    raise exception '% is append-only', tg_table_name using errcode = 'insufficient_privilege';
end $$;
