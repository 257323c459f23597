-- How close the relationship with each customer is meant to be, as contact finds it; no row is BASIC, as there.
create table customer_level (
    id          uuid primary key,
    sequence    bigint not null,
    customer_id uuid   not null,
    level       text   not null
);
create unique index customer_level_customer on customer_level (customer_id);

-- Whose contact each contact is.
create table contact_customer (
    id          uuid primary key,
    sequence    bigint not null,
    customer_id uuid
);

-- Contacts of customers of which levels a mailing goes to; null for all.
alter table mailing add column levels jsonb;
