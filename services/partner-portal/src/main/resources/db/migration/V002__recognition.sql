-- Replicas of what contact and sales tell, as far as it takes to recognise a customer.
create table customer (
    id          uuid primary key,
    sequence    bigint not null,
    name        text,
    website     text,
    phone       text,
    country     text,
    status      text,
    merged_into uuid
);
create table contact (
    id       uuid primary key,
    sequence bigint not null,
    email    text
);
create index contact_email on contact (lower(email)) where email is not null;

create table opportunity (
    id          uuid primary key,
    sequence    bigint not null,
    customer_id uuid,
    partner_id  uuid,
    stage       text
);
create index opportunity_customer on opportunity (customer_id);

-- What identifies a customer, however it is written.
create table customer_key (
    key         text not null,
    customer_id uuid not null,
    primary key (key, customer_id)
);
create index customer_key_customer on customer_key (customer_id);

-- Who goes on for a customer after all merges.
create function survivor_of(uuid) returns uuid language sql stable parallel safe as
$$ with recursive path as (
       select $1 as id, 0 as step
       union all
       select c.merged_into, path.step + 1 from path join customer c on c.id = path.id
       where c.merged_into is not null and path.step < 50)
   select id from path order by step desc limit 1 $$;
