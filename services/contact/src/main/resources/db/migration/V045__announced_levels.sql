-- The level of each customer in all its dealings as other services were told of it; whoever is not here is BASIC.
create table announced_level (
    id          uuid primary key,
    version     bigint not null,
    customer_id uuid   not null,
    level       text   not null,
    ground      text   not null,
    owner_id    text,
    team        text
);
create unique index announced_level_customer on announced_level (customer_id);

-- Of levels that are there already the others are told, too, by a walk through all customers.
insert into sweep (name, walked_to, walked, requested_at)
select 'relationship-levels', '00000000-0000-0000-0000-000000000000', 0, now() where exists (select from customer_level)
on conflict (name) do update set
    walked_to = excluded.walked_to, walked = 0, requested_at = excluded.requested_at, finished_at = null;
