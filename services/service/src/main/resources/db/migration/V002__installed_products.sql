create table installed_product (
    id             uuid primary key,
    version        bigint      not null,
    customer_id    uuid        not null,
    order_id       uuid        not null,
    order_line     integer     not null,
    product_id     uuid        not null,
    sku            text        not null,
    name           text        not null,
    serial         text,
    quantity       integer     not null,
    status         text        not null,
    warranty_until date,
    installed_at   timestamptz not null
);
create unique index installed_product_piece on installed_product (order_id, order_line, serial) nulls not distinct;
create index installed_product_newest on installed_product (installed_at, id);
create index installed_product_name on installed_product (name, id);
create index installed_product_customer on installed_product (customer_id, installed_at, id);
create index installed_product_serial on installed_product (serial) where serial is not null;
