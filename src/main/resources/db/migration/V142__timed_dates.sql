-- Whether a timer of the process waits for the variable, or it is only the day a task is due by.
alter table deadline_timer add column timed boolean not null default true;
alter table deadline_timer alter column timed drop default;
