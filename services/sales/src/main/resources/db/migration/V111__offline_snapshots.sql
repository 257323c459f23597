-- What a phone was given to go on with while it is away: which records, each with a mark that changes when it does.
create table offline_snapshot (
    id       uuid primary key,
    owner_id text        not null,
    follows  uuid,
    taken_at timestamptz not null,
    kinds    text[]      not null,
    ids      uuid[]      not null,
    marks    bigint[]    not null
);
create index offline_snapshot_oldest on offline_snapshot (taken_at);

-- Customers that somebody has, and the people of a customer.
create index customer_of_owner on customer (owner_id);
create index contact_reach_of_customer on contact_reach (customer_id);
