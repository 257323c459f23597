-- What customers need, and how well products meet it: our copies of what the contact service says.
create table need (
    id       uuid primary key,
    sequence bigint not null,
    english  text   not null,
    chinese  text   not null
);
create table customer_need (
    id          uuid primary key,
    sequence    bigint  not null,
    customer_id uuid    not null,
    need_id     uuid    not null,
    importance  integer not null,
    met         boolean not null
);
create index customer_need_open on customer_need (customer_id) where not met;

create table fulfilment (
    id         uuid primary key,
    sequence   bigint  not null,
    product_id uuid    not null,
    need_id    uuid    not null,
    percent    integer not null
);
create index fulfilment_need on fulfilment (need_id, product_id);
