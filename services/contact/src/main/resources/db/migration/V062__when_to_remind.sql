-- The day on which somebody is still to be reminded of a task. The database knows how few they are: asked for open tasks of
-- which nobody was reminded, it took nearly all of them for such, and walked all that are overdue every minute.
drop index task_to_remind;
alter table task add remind_on date generated always as
    (case when standing = 'OPEN' and reminded_for is distinct from due_on then due_on end) stored;
create index task_to_remind on task (remind_on, id) where remind_on is not null;
