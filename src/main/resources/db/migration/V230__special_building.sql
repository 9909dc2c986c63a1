-- What staff found about the project of an inquiry: a special building (§ 2 Abs. 9 HBO) has no period for the ruling. Null as long as
-- the applicant's own answer stands.
alter table case_file add column special_building boolean;
