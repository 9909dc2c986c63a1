-- An application that is being filled in. Its id becomes the id of the case.
create table application_draft (
    id               uuid primary key,
    account_id       uuid not null references account,
    service          text not null,
    municipality_ags text not null,
    -- form id -> values
    answers          jsonb not null default '{}',
    created_at       timestamptz not null,
    updated_at       timestamptz not null,
    version          int not null default 0,
    submitted        boolean not null default false
);
create index on application_draft (account_id, updated_at desc);
alter table application_draft enable row level security;
alter table application_draft force row level security;
create policy visible on application_draft using (
    account_id::text = bauweg_setting('bauweg.account') or bauweg_visible(null, id));

create table file_number (
    authority_id text not null references organisation,
    year         int not null,
    last         int not null,
    primary key (authority_id, year)
);

create table case_file (
    id                   uuid primary key,
    authority_id         text not null references organisation,
    file_number          text not null unique,
    account_id           uuid not null references account,
    service              text not null,
    municipality_ags     text not null,
    title                text not null,
    -- the declaration as it was sent: form id -> values; never changed afterwards
    answers              jsonb not null,
    received_at          timestamptz not null,
    -- facts; the status is derived from them
    completeness_due_on  date,
    documents_due_on     date,
    complete_on          date,
    decision_due_on      date,
    consulted_at         timestamptz,
    decision             text check (decision in ('GRANTED', 'REFUSED')),
    decided_at           timestamptz,
    notice_provided_at   timestamptz,
    notice_retrieved_at  timestamptz,
    closure              text check (closure in ('DECIDED', 'WITHDRAWN', 'DEEMED_WITHDRAWN', 'REJECTED')),
    closed_at            timestamptz,
    version              int not null default 0
);
create index on case_file (authority_id, received_at desc, id);
create index on case_file (account_id, received_at desc);
alter table case_file enable row level security;
alter table case_file force row level security;
create policy visible on case_file using (
    bauweg_visible(authority_id, id) or account_id::text = bauweg_setting('bauweg.account'));
