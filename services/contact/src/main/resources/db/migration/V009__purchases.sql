-- Orders as e-commerce tells them, in step with it. What sums are made of is kept as it was said.
create table purchase (
    id           uuid primary key,
    sequence     bigint      not null,
    customer_id  uuid        not null,
    number       text,
    status       text,
    total        jsonb       not null,
    refunded     jsonb,
    placed_at    timestamptz not null,
    paid_at      timestamptz,
    delivered_at timestamptz,
    amount       numeric     not null generated always as ((total ->> 'amount')::numeric) stored,
    returned     numeric     not null generated always as (coalesce((refunded ->> 'amount')::numeric, 0)) stored,
    currency     text        not null generated always as (total ->> 'currency') stored
);
create index purchase_customer on purchase (customer_id, placed_at, id);
