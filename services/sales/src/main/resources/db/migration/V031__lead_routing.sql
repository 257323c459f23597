-- Who gets which lead: how many somebody can have, when they are away, and rules in an order.
alter table seller
    add column lead_capacity integer,
    add column absent_from date,
    add column absent_until date;

create table assignment_rule (
    id         uuid primary key,
    version    bigint      not null,
    name       text        not null,
    position   integer     not null,
    filter     text,
    target     jsonb       not null,
    active     boolean     not null,
    created_at timestamptz not null
);
create index assignment_rule_in_order on assignment_rule (position, id);

-- Why leads went where they went.
create table lead_routing (
    lead_id    uuid        not null references lead on delete cascade,
    at         timestamptz not null,
    rule_id    uuid        not null,
    rule_name  text        not null,
    owner_id   text,
    pool_id    uuid,
    capacity   bigint,
    open       bigint,
    candidates bigint      not null
);
create index lead_routing_of on lead_routing (lead_id, at);
