-- Who has which part in a customer's decisions: our copy of the contact service's positions.
create table decision_maker (
    id          uuid primary key,
    sequence    bigint not null,
    customer_id uuid   not null,
    roles       jsonb  not null,
    until       date
);
create index decision_maker_customer on decision_maker (customer_id) where until is null;
