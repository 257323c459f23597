-- Who reports to whom from which day on. A line holds until the next one of the same person begins.
create table reporting_line (
    id         uuid primary key,
    version    bigint      not null,
    seller_id  uuid        not null references seller,
    manager_id uuid references seller,
    job_title  text,
    from_day   date,
    gone       boolean     not null,
    created_at timestamptz not null,
    unique nulls not distinct (seller_id, from_day)
);
create index reporting_line_newest on reporting_line (created_at, id);
create index reporting_line_manager on reporting_line (manager_id);

-- The same with its last day, and all its days.
create view reporting_span as
select l.*, lead(from_day) over lines - 1 as until_day, daterange(from_day, lead(from_day) over lines) as days
from reporting_line l
window lines as (partition by seller_id order by from_day nulls first);
