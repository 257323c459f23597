-- What we know of crm.contact.customer.
create table customer (
    id          uuid primary key,
    sequence    bigint not null,
    name        text   not null,
    status      text   not null,
    value_class text,
    merged_into uuid,
    owner_id    text,
    team        text
);
