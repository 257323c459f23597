-- The customers of a town, a province, a country or an industry, the newest first: a page of them is a walk, however few
-- they are among all.
create index customer_city on customer (city, created_at, id) where city is not null;
create index customer_province on customer (province, created_at, id) where province is not null;
create index customer_country on customer (country, created_at, id) where country is not null;
create index customer_industry on customer (industry, created_at, id) where industry is not null;

-- The names of organisations begin with their town: in the order of names those of one town stand far from the beginning.
create index customer_city_name on customer (city, name, id) where city is not null;

-- A mail address is looked up by its key, and as it is written.
create index customer_email on customer (email) where email is not null;

create index contact_job_title on contact (job_title, created_at, id) where job_title is not null;
