-- Where a lead is and what it does, as far as somebody said so.
alter table lead
    add column country text,
    add column province text,
    add column city text,
    add column district text,
    add column postcode text,
    add column industry text;

-- What rules of territories ask of customers: our copy of the contact service's.
create table customer_region (
    id          uuid primary key,
    sequence    bigint not null,
    name        text,
    status      text,
    merged_into uuid,
    country     text,
    province    text,
    city        text,
    district    text,
    postcode    text,
    industry    text,
    custom      jsonb,
    owner_id    text,
    team        text
);
create index customer_region_company on customer_region (reach_company(name)) where status = 'ACTIVE';
create index customer_region_merged on customer_region (merged_into) where merged_into is not null;
create index customer_region_owner on customer_region (owner_id);

-- Territories as they are now: a tree, what falls into each, and who looks after it.
create table territory (
    id         uuid primary key,
    version    bigint      not null,
    name       text        not null,
    parent_id  uuid references territory,
    priority   integer     not null,
    active     boolean     not null,
    team       text,                 -- where records go that fall into it
    rules      jsonb       not null,
    accounts   jsonb       not null,
    people     jsonb       not null,
    since      date,                 -- from which day there is one; null from the beginning
    created_at timestamptz not null
);
create index territory_by_name on territory (name, id);
create index territory_parent on territory (parent_id);

-- As they were before a realignment, up to a day.
create table territory_edition (
    territory_id uuid    not null references territory on delete cascade,
    held_until   date    not null,
    name         text    not null,
    parent_id    uuid,
    priority     integer not null,
    active       boolean not null,
    team         text,
    rules        jsonb   not null,
    accounts     jsonb   not null,
    people       jsonb   not null,
    primary key (territory_id, held_until)
);

-- In which region a seller was before a realignment, up to a day.
create table seller_region_before (
    seller_id  uuid not null references seller on delete cascade,
    held_until date not null,
    region     text,
    primary key (seller_id, held_until)
);

-- In which region a seller was on which days.
create view seller_region as
select b.seller_id, s.owner_id, b.region,
    daterange((select max(e.held_until) + 1 from seller_region_before e
        where e.seller_id = b.seller_id and e.held_until < b.held_until), b.held_until, '[]') as days
from seller_region_before b join seller s on s.id = b.seller_id
union all
select s.id, s.owner_id, s.region,
    daterange((select max(e.held_until) + 1 from seller_region_before e where e.seller_id = s.id), null)
from seller s;

-- Which territory a record falls into, found out a moment after it changed. A closed deal stays where it was closed.
create table territory_place (
    record_id    uuid primary key,
    kind         text        not null,
    territory_id uuid,
    cause        text,
    others       uuid[]      not null, -- further territories that it could fall into
    tied         boolean     not null, -- whether nothing but their order decided
    placed_at    timestamptz not null
);
create index territory_place_newest on territory_place (placed_at, record_id);
create index territory_place_of on territory_place (territory_id, kind);
create index territory_place_overlap on territory_place (record_id) where others <> '{}';

-- Records that may fall elsewhere by now.
create table territory_due (
    number    bigint generated always as identity primary key,
    kind      text not null,
    record_id uuid not null
);

-- All records of a kind may: the walk goes on behind the last one. Of closed deals those that were closed on the day or later.
create table territory_walk (
    number bigint generated always as identity primary key,
    kind   text not null,
    after  uuid,
    since  date
);

create function territory_of_new_leads() returns trigger language plpgsql as
$$ begin
    insert into territory_due (kind, record_id) select 'LEAD', id from fresh where exists (select from territory);
    return null;
end $$;
create trigger lead_came_in after insert on lead referencing new table as fresh
    for each statement execute function territory_of_new_leads();

create function territory_of_changed_leads() returns trigger language plpgsql as
$$ begin
    insert into territory_due (kind, record_id)
    select 'LEAD', n.id from fresh n join stale o on o.id = n.id
    where exists (select from territory)
        and (n.owner_id, n.status, n.company, n.country, n.province, n.city, n.district, n.postcode, n.industry, n.custom,
            n.removed)
        is distinct from (o.owner_id, o.status, o.company, o.country, o.province, o.city, o.district, o.postcode, o.industry,
            o.custom, o.removed);
    return null;
end $$;
create trigger lead_moved after update on lead referencing old table as stale new table as fresh
    for each statement execute function territory_of_changed_leads();

create function territory_of_new_deals() returns trigger language plpgsql as
$$ begin
    insert into territory_due (kind, record_id) select 'OPPORTUNITY', id from fresh where exists (select from territory);
    return null;
end $$;
create trigger opportunity_came_in after insert on opportunity referencing new table as fresh
    for each statement execute function territory_of_new_deals();

create function territory_of_changed_deals() returns trigger language plpgsql as
$$ begin
    insert into territory_due (kind, record_id)
    select 'OPPORTUNITY', n.id from fresh n join stale o on o.id = n.id
    where exists (select from territory)
        and (n.closed_at is null or o.closed_at is null)
        and (n.owner_id, n.customer_id, n.custom, n.closed_at) is distinct from (o.owner_id, o.customer_id, o.custom, o.closed_at);
    return null;
end $$;
create trigger opportunity_moved after update on opportunity referencing old table as stale new table as fresh
    for each statement execute function territory_of_changed_deals();

-- With a customer go its open deals, and leads of its name.
create function territory_of_customers() returns trigger language plpgsql as
$$ begin
    insert into territory_due (kind, record_id)
    select 'CUSTOMER', id from fresh where exists (select from territory)
    union all
    select 'OPPORTUNITY', o.id from fresh n join opportunity o on o.customer_id = n.id
    where o.closed_at is null and exists (select from territory)
    union all
    select 'LEAD', l.id from fresh n join lead l on reach_company(l.company) = reach_company(n.name)
    where l.status in ('NEW', 'ASSIGNED') and exists (select from territory);
    return null;
end $$;
create trigger customer_region_came_in after insert on customer_region referencing new table as fresh
    for each statement execute function territory_of_customers();
create trigger customer_region_changed after update on customer_region referencing new table as fresh
    for each statement execute function territory_of_customers();

-- The region of before is kept where somebody went elsewhere by a realignment, so what they closed stays where it was.
create function territory_of_sellers() returns trigger language plpgsql as
$$ begin
    insert into territory_due (kind, record_id)
    select kind, id from (
        select 'CUSTOMER' as kind, id from customer_region where owner_id = new.owner_id and status = 'ACTIVE'
        union all
        select 'LEAD', id from lead where owner_id = new.owner_id and status = 'ASSIGNED'
        union all
        select 'OPPORTUNITY', id from opportunity where owner_id = new.owner_id) theirs
    where exists (select from territory);
    return null;
end $$;
create trigger seller_changed_region after update of region on seller
    for each row when (new.region is distinct from old.region) execute function territory_of_sellers();

-- What is gone falls nowhere.
create function territory_of_gone() returns trigger language plpgsql as
$$ begin
    delete from territory_place where record_id in (select id from gone);
    return null;
end $$;
create trigger lead_left after delete on lead referencing old table as gone
    for each statement execute function territory_of_gone();
create trigger opportunity_left after delete on opportunity referencing old table as gone
    for each statement execute function territory_of_gone();
create trigger customer_region_left after delete on customer_region referencing old table as gone
    for each statement execute function territory_of_gone();

-- Into which territory a lead fell when a rule gave it out.
alter table lead_routing add column territory_id uuid;
