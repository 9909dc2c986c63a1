-- Which of the procedures of the building code a draft or case follows; the service is the bundle of models that carries it.
alter table application_draft add column procedure text not null default 'P65';
alter table application_draft alter column procedure drop default;
alter table case_file add column procedure text not null default 'P65';
alter table case_file alter column procedure drop default;
-- the bundle got the name of what it ends in
update application_draft set service = 'permit' where service = 'simplified' and not submitted;
