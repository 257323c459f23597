-- What products and orders have in fields that an administrator defined, and whether a product lies in the recycle bin.
alter table product
    add custom  jsonb   not null default '{}',
    add removed boolean not null default false;
alter table customer_order add custom jsonb not null default '{}';

-- Whether anybody ever ordered a product.
create index customer_order_products on customer_order
    using gin (jsonb_path_query_array(lines, '$.items[*].productId') jsonb_path_ops);
-- Whether a price list names it.
create index price_list_products on price_list
    using gin (jsonb_path_query_array(rules, '$.items[*].productId') jsonb_path_ops);
