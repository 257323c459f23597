create table payment (
    id              uuid primary key,
    version         bigint         not null,
    order_id        uuid           not null references customer_order (id),
    method_token    text           not null,
    capture_at_once boolean        not null,
    amount          numeric(19, 4) not null,
    currency        text           not null,
    movements       jsonb          not null,
    requested_at    timestamptz    not null
);
create index payment_order on payment (order_id, id);

-- What providers still have to be asked.
create table payment_errand (
    movement_id  uuid primary key,
    payment_id   uuid           not null,
    kind         text           not null,
    amount       numeric(19, 4) not null,
    currency     text           not null,
    method_token text           not null,
    due_at       timestamptz    not null,
    asked        integer        not null default 0
);
create index payment_errand_due on payment_errand (due_at);

-- The books of the test provider, written outside of our transactions: one line a reference, however often it is asked.
create table test_provider_book (
    reference      uuid primary key,
    method_token   text           not null,
    kind           text           not null,
    amount         numeric(19, 4) not null,
    currency       text           not null,
    first_asked_at timestamptz    not null,
    asked          integer        not null
);
