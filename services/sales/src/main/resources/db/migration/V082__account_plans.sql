-- What is planned with a customer for the long run.
create table account_plan (
    id          uuid primary key,
    version     bigint      not null,
    customer_id uuid        not null,
    name        text        not null,
    valid_from  date        not null,
    valid_until date        not null,
    objectives  jsonb       not null,
    actions     jsonb       not null,
    total       integer     not null,
    done        integer     not null,
    next_due    date,
    owner_id    text,
    team        text,
    created_at  timestamptz not null,
    removed     boolean     not null default false
);
create index account_plan_newest on account_plan (created_at, id);
create index account_plan_name on account_plan (name, id);
create index account_plan_owner on account_plan (owner_id, created_at, id);
create index account_plan_team on account_plan (team text_pattern_ops, created_at, id);
create index account_plan_customer on account_plan (customer_id);
