-- What the applicant may do but need not; it is not his turn because of it.
alter table inbox_task add column voluntary boolean not null default false;
