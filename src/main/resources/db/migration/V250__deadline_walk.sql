-- An authority's open periods by id, as a change of the law goes through them: without it every page passed by the periods of all others,
-- and by all that ever ended.
create index case_deadline_walk on case_deadline (authority_id, id) where ended_on is null;
-- The board of a consulted body has its own index; nothing reads this one any more.
drop index case_deadline_consulted;
