-- Until when nobody else verifies whether an accepted file is the PDF/A it claims to be; null when there is nothing to verify.
alter table document add column archive_lease timestamptz;
alter table document add column archive_attempts int not null default 0;
create index on document (archive_lease) where archive_lease is not null;
