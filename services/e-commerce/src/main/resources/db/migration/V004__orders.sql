create sequence order_number;
create sequence serial_number;

create table customer_order (
    id             uuid primary key,
    version        bigint         not null,
    number         text           not null,
    customer_id    uuid           not null,
    contact_id     uuid,
    opportunity_id uuid,
    channel        text           not null,
    status         text           not null,
    stock_held     boolean        not null,
    currency       text           not null,
    lines          jsonb          not null,
    total          numeric(19, 4) not null,
    paid           numeric(19, 4) not null,
    refunded       numeric(19, 4) not null,
    owner_id       text,
    team           text,
    placed_at      timestamptz    not null,
    paid_at        timestamptz,
    delivered_at   timestamptz,
    cancelled_at   timestamptz
);
create unique index customer_order_number on customer_order (number);
create unique index customer_order_opportunity on customer_order (opportunity_id);
create index customer_order_newest on customer_order (placed_at, id);
create index customer_order_by_number on customer_order (number, id);
create index customer_order_by_total on customer_order (total, id);
create index customer_order_customer on customer_order (customer_id, placed_at, id);
create index customer_order_owner on customer_order (owner_id, placed_at, id);
create index customer_order_team on customer_order (team text_pattern_ops, placed_at, id);
create index customer_order_status on customer_order (status, placed_at, id);
