-- What customers may need: the catalogue.
create table need (
    id          uuid primary key,
    version     bigint      not null,
    english     text        not null,
    chinese     text        not null,
    description text,
    found_by    text        not null,
    retired     boolean     not null,
    created_at  timestamptz not null
);
create index need_newest on need (created_at, id);

-- How well products meet needs; one row for each product and need.
create table fulfilment (
    id         uuid primary key,
    version    bigint      not null,
    product_id uuid        not null,
    need_id    uuid        not null references need (id),
    percent    int         not null,
    evidence   text,
    stated_by  text        not null,
    stated_at  timestamptz not null
);
create index fulfilment_need on fulfilment (need_id, percent desc);

-- What each customer needs; revenue is what the customer bought, kept here so that sums follow it.
create table customer_need (
    id          uuid primary key,
    version     bigint      not null,
    customer_id uuid        not null references customer (id),
    need_id     uuid        not null references need (id),
    importance  int         not null,
    source      text        not null,
    evidence    text,
    noted_by    text        not null,
    met         boolean     not null,
    met_by      text,
    revenue     numeric,
    owner_id    text,
    team        text,
    created_at  timestamptz not null
);
create index customer_need_newest on customer_need (created_at, id);
create index customer_need_owner on customer_need (owner_id, created_at, id);
create index customer_need_team on customer_need (team text_pattern_ops, created_at, id);
create index customer_need_customer on customer_need (customer_id, created_at, id);
create index customer_need_need on customer_need (need_id, created_at, id);

-- How many lack each need, how much it weighs, and what they bought: kept with every change, so nobody counts.
create table need_demand (
    need_id   uuid primary key references need (id),
    customers bigint  not null,
    weight    bigint  not null,
    revenue   numeric not null
);
create index need_demand_weight on need_demand (weight, need_id);

create function customer_need_worth() returns trigger language plpgsql as $$
begin
    new.revenue := (select (v.revenue ->> 'amount')::numeric from customer_value v where v.id = new.customer_id);
    return new;
end
$$;
create trigger customer_need_worth before insert or update of customer_id on customer_need
    for each row execute function customer_need_worth();

create function customer_need_demand() returns trigger language plpgsql as $$
begin
    if tg_op <> 'INSERT' and not old.met then
        update need_demand set customers = customers - 1, weight = weight - old.importance,
            revenue = revenue - coalesce(old.revenue, 0) where need_id = old.need_id;
    end if;
    if tg_op <> 'DELETE' and not new.met then
        insert into need_demand as d values (new.need_id, 1, new.importance, coalesce(new.revenue, 0))
        on conflict (need_id) do update set customers = d.customers + 1, weight = d.weight + new.importance,
            revenue = d.revenue + coalesce(new.revenue, 0);
    end if;
    return null;
end
$$;
create trigger customer_need_demand
    after insert or delete or update of customer_id, met, importance, revenue on customer_need
    for each row execute function customer_need_demand();
