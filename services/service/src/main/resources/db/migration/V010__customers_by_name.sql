-- A file of cases says for whom they are by name, however it is written.
create index customer_by_name on customer (lower(name)) where status = 'ACTIVE';
