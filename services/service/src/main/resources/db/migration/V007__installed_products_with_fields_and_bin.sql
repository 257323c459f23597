-- What installed products have in fields that an administrator defined, and whether one lies in the recycle bin, beside what
-- else it is: it comes back as it was.
alter table installed_product
    add custom  jsonb   not null default '{}',
    add removed boolean not null default false;

-- Whether a case is about it.
create index service_case_installed_product on service_case (installed_product_id) where installed_product_id is not null;

-- Which orders were taken in: what one brought does not come again when it is gone for good.
create table delivered_order (id uuid primary key);
insert into delivered_order select distinct order_id from installed_product;
