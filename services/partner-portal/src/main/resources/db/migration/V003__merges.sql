-- Deals go where their customers go.
create index customer_merged on customer (merged_into) where merged_into is not null;
