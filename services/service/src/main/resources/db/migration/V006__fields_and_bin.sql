-- What cases have in fields that an administrator defined, and whether one lies in the recycle bin, beside what else it is:
-- it comes back as it was.
alter table service_case
    add custom  jsonb   not null default '{}',
    add removed boolean not null default false;

-- What the timer looks at: nothing but clocks that run, of cases that are there.
drop index service_case_running;
create index service_case_running on service_case (due_at) where stopped_at is null and not breached and not removed;
