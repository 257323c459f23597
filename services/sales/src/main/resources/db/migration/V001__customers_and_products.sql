-- Copies of what other services own, fed by their events.
create table customer (
    id          uuid primary key,
    sequence    bigint not null,
    kind        text,
    name        text,
    status      text,
    merged_into uuid,
    owner_id    text,
    team        text
);
create index customer_lower_name on customer (lower(name));

create table product (
    id            uuid primary key,
    sequence      bigint not null,
    sku           text,
    name          text,
    series        text,
    active        boolean,
    list_price    jsonb,
    list_amount   numeric(19, 4) generated always as ((list_price ->> 'amount')::numeric) stored,
    list_currency text generated always as (list_price ->> 'currency') stored
);
create index product_lower_name on product (lower(name));
