-- Where no permit is applied for, the project is prohibited for the time being instead (§ 15 Abs. 1 S. 2 BauGB).
alter table suspension add column kind text not null default 'DEFERRAL' check (kind in ('DEFERRAL', 'PROHIBITION'));
alter table suspension alter column kind drop default;
