-- What the check of rows against objects found: the bytes are gone, or are not those that were stored. Null: nothing is known.
alter table document add column loss text check (loss in ('MISSING', 'DAMAGED'));
create index on document (id) where loss is not null;
