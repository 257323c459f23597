-- Deals as sales tells of them, in step with it: what was won with whom. Amounts are kept as they were said.
create table customer_deal (
    id          uuid primary key,
    sequence    bigint not null,
    customer_id uuid,
    stage       text,
    amount      jsonb
);
create index customer_deal_won on customer_deal (customer_id) where stage = 'WON';
