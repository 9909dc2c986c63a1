-- Works that need no permit: since when the present procedure runs, and when works may begin.
alter table case_file add column procedure_since timestamptz;
alter table case_file add column start_admissible_on date;
alter table case_file drop constraint case_file_closure_check;
alter table case_file add constraint case_file_closure_check
    check (closure in ('DECIDED', 'WITHDRAWN', 'DEEMED_WITHDRAWN', 'REJECTED', 'DEEMED_GRANTED', 'ADMISSIBLE'));

-- The municipality's word on them is a consultation of its own kind.
alter table consultation drop constraint consultation_kind_check;
alter table consultation add constraint consultation_kind_check
    check (kind in ('STATEMENT', 'CONSENT', 'APPROVAL', 'NEIGHBOUR', 'ANNOUNCEMENT', 'DECLARATION'));
alter table consultation drop constraint consultation_position_fits;
