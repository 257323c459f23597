-- Which customers and contacts were merged into which.
create index customer_merged on customer (merged_into) where merged_into is not null;
alter table reporter add merged_into uuid;
create index reporter_merged on reporter (merged_into) where merged_into is not null;
