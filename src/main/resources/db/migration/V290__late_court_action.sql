-- An action that was filed after the period is kept all the same, and marked.
alter table court_action add column late boolean not null default false;
