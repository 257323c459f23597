create table product (
    id              uuid primary key,
    version         bigint         not null,
    sku             text           not null,
    name            text           not null,
    series          text,
    kind            text           not null,
    serialised      boolean        not null,
    warranty_months integer,
    active          boolean        not null,
    list_price      numeric(19, 4) not null,
    currency        text           not null,
    created_at      timestamptz    not null
);
create unique index product_sku on product (lower(sku));
create index product_by_sku on product (sku, id);
create index product_by_name on product (name, id);
create index product_by_price on product (list_price, id);
create index product_newest on product (created_at, id);
