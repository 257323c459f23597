-- Tasks that come again, and for which day whoever is to do one was reminded of it.
alter table task add repeat_every int, add repeat_unit text, add repeat_first date, add repeat_until date,
    add reminded_for date;
update task set reminded_for = due_on where due_on <= current_date;
create index task_to_remind on task (due_on, id) where standing = 'OPEN' and reminded_for is distinct from due_on;
