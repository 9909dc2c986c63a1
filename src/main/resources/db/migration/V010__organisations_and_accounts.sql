-- Building authorities, municipalities and agencies that work with Bauweg: a public directory, no case data.
create table organisation (
    id           text primary key,
    kind         text not null check (kind in ('BUILDING_AUTHORITY', 'MUNICIPALITY', 'AGENCY')),
    name         text not null,
    street       text not null default '',
    postal_code  text not null default '',
    town         text not null default '',
    email        text not null default '',
    phone        text not null default '',
    -- agencies: the authority they serve and their task (brandschutz, naturschutz, ...)
    authority_id text references organisation,
    task         text
);

create table account (
    id              uuid primary key,
    username        text not null unique,
    password_hash   text,
    -- the subject of an OIDC login this account is linked to
    oidc_subject    text unique,
    display_name    text not null,
    email           text not null,
    failed_attempts int not null default 0,
    locked_until    timestamptz,
    created_at      timestamptz not null
);

create table account_role (
    account_id      uuid not null references account,
    role            text not null,
    organisation_id text references organisation,
    unique nulls not distinct (account_id, role, organisation_id)
);

-- Who may see a case: its owner, its authority, the organisations it consults.
create table case_access (
    case_id  uuid not null,
    grantee  text not null,
    relation text not null check (relation in ('OWNER', 'AUTHORITY', 'CONSULTED')),
    primary key (case_id, grantee, relation)
);
create index on case_access (grantee);
alter table case_access enable row level security;
alter table case_access force row level security;
create policy visible on case_access using (
    grantee in (bauweg_setting('bauweg.account'), bauweg_setting('bauweg.organisation'))
    or case_id::text = bauweg_setting('bauweg.case')
    or bauweg_setting('bauweg.system') = 'on');

-- Sessions survive a restart and are shared by all nodes (the schema Spring Session expects).
create table spring_session (
    primary_id            char(36) primary key,
    session_id            char(36) not null unique,
    creation_time         bigint not null,
    last_access_time      bigint not null,
    max_inactive_interval int not null,
    expiry_time           bigint not null,
    principal_name        varchar(100)
);
create index on spring_session (expiry_time);
create index on spring_session (principal_name);
create table spring_session_attributes (
    session_primary_id char(36) not null references spring_session on delete cascade,
    attribute_name     varchar(200) not null,
    attribute_bytes    bytea not null,
    primary key (session_primary_id, attribute_name)
);
