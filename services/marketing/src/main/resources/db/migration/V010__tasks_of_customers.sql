-- What is to be done for customers, as contact tells of it.
create table customer_task (
    id          uuid primary key,
    sequence    bigint not null,
    customer_id uuid   not null,
    standing    text   not null
);
create index customer_task_open on customer_task (customer_id) where standing = 'OPEN';

-- Nothing is to be done for whoever lies in contact's recycle bin.
create table customer_standing (
    id       uuid primary key,
    sequence bigint not null,
    status   text   not null
);
