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

-- What we know of crm.insight.customer-value.
create table customer_value (
    id          uuid primary key,
    sequence    bigint not null,
    value_class text
);
