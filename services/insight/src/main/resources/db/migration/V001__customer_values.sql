-- Customers as contact tells of them: a replica.
create table customer (
    id          uuid primary key,
    sequence    bigint not null,
    kind        text,
    name        text,
    owner_id    text,
    team        text,
    status      text,
    merged_into uuid
);
create index customer_merged on customer (merged_into) where merged_into is not null;

-- Who goes on for a customer after all merges.
create function survivor_of(uuid) returns uuid language sql stable parallel safe as
$$ with recursive path as (
       select $1 as id, 0 as step
       union all
       select c.merged_into, path.step + 1 from path join customer c on c.id = path.id
       where c.merged_into is not null and path.step < 50)
   select id from path order by step desc limit 1 $$;

-- Orders as e-commerce tells of them: a replica, whose customer_id follows merges. An order earns what
-- was not paid back of it.
create table sale (
    id          uuid primary key,
    sequence    bigint not null,
    customer_id uuid,
    status      text,
    total       jsonb,
    refunded    jsonb,
    paid_at     timestamptz,
    currency    text generated always as (total ->> 'currency') stored,
    amount      numeric generated always as
        ((total ->> 'amount')::numeric - coalesce((refunded ->> 'amount')::numeric, 0)) stored,
    earned      boolean generated always as
        (coalesce(status in ('PAID', 'DELIVERED') and paid_at is not null and customer_id is not null
            and (total ->> 'amount')::numeric > coalesce((refunded ->> 'amount')::numeric, 0), false)) stored
);
create index sale_customer on sale (customer_id, currency) include (amount, paid_at) where earned;
create index sale_paid on sale (paid_at) where earned;

-- Customers whose sales moved since they were last valued.
create table revaluation_due (
    customer_id uuid primary key
);

create table customer_value (
    id             uuid primary key, -- the customer's
    version        bigint  not null,
    revenue        numeric not null,
    currency       text    not null,
    other_revenue  jsonb   not null, -- by currency
    orders         bigint  not null,
    orders_counted bigint  not null,
    first_order_at timestamptz,
    last_order_at  timestamptz,
    value_class    text,
    previous_class text,
    merged_into    uuid,
    computed_at    timestamptz not null
);
create index customer_value_revenue on customer_value (revenue, id) where merged_into is null;
create index customer_value_orders on customer_value (orders, id) where merged_into is null;
create index customer_value_class on customer_value (value_class) where merged_into is null;

-- As people see it: with the customer's name, and whose it is.
create view valued_customer as
select v.*, c.name, c.owner_id, c.team
from customer_value v left join customer c on c.id = v.id
where v.merged_into is null;

create table class_change (
    id          uuid primary key,
    customer_id uuid not null,
    from_class  text,
    to_class    text not null,
    basis       text not null,
    changed_at  timestamptz not null
);
create index class_change_customer on class_change (customer_id, changed_at, id);

create table classification (
    id              uuid primary key,
    version         bigint  not null,
    basis           text    not null,
    kind            text    not null,
    threshold_a     numeric not null,
    threshold_b     numeric not null,
    threshold_c     numeric not null,
    applied_version bigint  not null -- -1: values moved since the rule was last applied
);
insert into classification values
    ('019a0000-0000-7000-8000-000000000001', 0, 'REVENUE', 'CUMULATIVE_SHARE', 60, 85, 100, -1);
