-- A town and an industry together, and either of them among one's own customers: what else is asked stands in the index,
-- behind its order, so that only the rows of the page are fetched.
drop index customer_city;
create index customer_city on customer (city, created_at, id, industry) where city is not null;
drop index customer_owner;
create index customer_owner on customer (owner_id, created_at, id, city, district, industry);
