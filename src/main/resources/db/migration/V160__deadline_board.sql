-- The deadline board: whether the end of a period is a decision by silence, and what the period is for, as columns to order and filter by.
alter table case_deadline add column fiction boolean not null default false;
alter table case_deadline add column purpose text not null default '';
drop index case_deadline_board;
create index case_deadline_board on case_deadline (authority_id, fiction, act_by, id) where ended_on is null;
create index case_deadline_board_turn on case_deadline (authority_id, turn, fiction, act_by, id) where ended_on is null;
create index case_deadline_board_purpose on case_deadline (authority_id, purpose, fiction, act_by, id) where ended_on is null;
create index case_deadline_board_asked on case_deadline (organisation_id, fiction, act_by, id)
    where ended_on is null and organisation_id is not null;
-- who is still to be reminded
create index case_deadline_unreminded on case_deadline (authority_id, act_by)
    where state = 'RUNNING' and effective and reminded_at is null and turn in ('APPLICANT', 'AUTHORITY', 'CONSULTED');
create index case_deadline_unescalated on case_deadline (authority_id, act_by)
    where state = 'RUNNING' and effective and escalated_at is null and (turn = 'AUTHORITY' or fiction);
