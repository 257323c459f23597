-- Which contacts were merged into which: a copy of the contact service's, without anything about the person.
create table contact (
    id          uuid primary key,
    sequence    bigint not null,
    merged_into uuid
);
create index contact_merged on contact (merged_into) where merged_into is not null;
create index customer_merged on customer (merged_into) where merged_into is not null;
