-- One pool. Products draw from a stock item; several may share one (a single piece and a box of six).
create table stock_item (
    id         uuid primary key,
    code       text        not null,
    on_hand    integer     not null default 0,
    reserved   integer     not null default 0,
    created_at timestamptz not null,
    constraint stock_item_never_oversold check (reserved between 0 and on_hand)
);
create unique index stock_item_code on stock_item (lower(code));
create index stock_item_by_code on stock_item (code, id);

-- How many units of the item one piece of the product takes. A product without a row is not counted.
create table product_stock (
    product_id    uuid primary key references product (id),
    stock_item_id uuid    not null references stock_item (id),
    units         integer not null check (units > 0)
);
create index product_stock_item on product_stock (stock_item_id);

-- Every change of a stock item, and why: its audit trail, and the proof of what an order holds.
create table stock_movement (
    id            bigint generated always as identity primary key,
    stock_item_id uuid        not null references stock_item (id),
    kind          text        not null,
    quantity      integer     not null check (quantity > 0),
    order_id      uuid,
    actor         text        not null,
    moved_at      timestamptz not null
);
create index stock_movement_item on stock_movement (stock_item_id, id);
create index stock_movement_order on stock_movement (order_id) where order_id is not null;
