-- The work list narrowed to one kind of task, however rare, without reading the rest of it.
create index inbox_task_open_by_task on inbox_task (organisation_id, role, task, due_at, task_id) where ended_at is null;
