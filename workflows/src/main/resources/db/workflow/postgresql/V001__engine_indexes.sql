-- Each completed task looks for its sub-tasks; without this it reads all open tasks.
create index loket_task_parent on act_ru_task (parent_task_id_);
