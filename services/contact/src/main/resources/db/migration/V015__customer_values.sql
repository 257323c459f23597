-- What insight finds customers to be worth, in step with it.
create table customer_value (
    id             uuid primary key,
    sequence       bigint not null,
    revenue        jsonb,
    other_revenue  jsonb,
    orders         bigint,
    first_order_at timestamptz,
    last_order_at  timestamptz,
    monetary       jsonb,
    value_class    text,
    computed_at    timestamptz
);
