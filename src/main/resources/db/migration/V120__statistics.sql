-- What is known of each project for the construction statistics (HBauStatG).
create table statistics_record (
    case_id          uuid primary key references case_file,
    authority_id     text not null references organisation,
    file_number      text not null,
    municipality_ags text not null,
    procedure        text not null,
    -- why and since when it may be carried out (§ 1 Abs. 2 Nr. 1 HBauStatG)
    start_right      text check (start_right in ('PERMIT', 'DEEMED_PERMIT', 'EXEMPTION')),
    startable_on     date,
    started_on       date,
    under_roof_on    date,
    completed_on     date,
    lapsed_on        date,
    -- feature -> answer; what is not known is absent
    features         jsonb not null,
    check ((start_right is null) = (startable_on is null))
);
create index on statistics_record (authority_id, startable_on);
create index on statistics_record (authority_id, completed_on);
alter table statistics_record enable row level security;
alter table statistics_record force row level security;
create policy visible on statistics_record using (bauweg_visible(authority_id, case_id));
