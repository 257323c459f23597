-- How often lists of customers were filtered by a field or put in its order.
create table asked_field (
    field text   not null,
    day   date   not null,
    times bigint not null,
    primary key (field, day)
);
