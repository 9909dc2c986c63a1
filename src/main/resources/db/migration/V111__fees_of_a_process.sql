-- A case may have several fee processes at once; each assesses its own proposal.
alter table fee_proposal add process_instance_id text not null default '';
alter table fee_proposal alter process_instance_id drop default;
create index on fee_proposal (case_id, process_instance_id, position desc);
