-- What it costs to sell to customers, as sales tells of it: a replica. It costs something as long as it is approved or paid.
create table expense (
    id       uuid primary key,
    sequence bigint not null,
    number   text,
    kind     text,
    status   text,
    day      date,
    charges  jsonb -- what bears it: customers under the ids that were charged
);

-- The same by customer, as it counts now.
create table customer_expense (
    expense_id  uuid    not null,
    position    integer not null,
    customer_id uuid    not null,
    day         date    not null,
    amount      numeric not null,
    currency    text    not null,
    primary key (expense_id, position)
);
create index customer_expense_of on customer_expense (customer_id, day, expense_id);

-- What of a customer's revenue is left. Who cost something and never bought has a value and no class.
alter table customer_value
    add cost_to_serve numeric not null default 0,
    add other_costs   jsonb   not null default '{}', -- by currency
    add buyer         boolean not null default true;
alter table customer_value add margin numeric generated always as (revenue - cost_to_serve) stored;
create index customer_value_margin on customer_value (margin, id) where merged_into is null;

drop view valued_customer;
create view valued_customer as
select v.*, c.name, c.owner_id, c.team
from customer_value v left join customer c on c.id = v.id
where v.merged_into is null;
