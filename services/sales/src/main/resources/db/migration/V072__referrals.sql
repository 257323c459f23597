-- Who introduced whom. A customer who introduces and one who was introduced go where their records are merged to.
create table referral (
    id                     uuid primary key,
    version                bigint      not null,
    introducer_customer_id uuid,
    introducer_contact_id  uuid,
    lead_id                uuid,
    customer_id            uuid, -- who was introduced, once they are a customer
    way                    text        not null,
    introduced_on          date        not null,
    note                   text,
    thank_by               text, -- who is to say thanks, and until when
    thank_until            date,
    told                   jsonb       not null, -- {"items": [...]}: what they bought that no deal and no order tells of
    thanked_on             date,
    thanked_by             text,
    thanks_note            text,
    reward_kind            text,
    reward_amount          numeric,
    reward_currency        text,
    reward_note            text,
    reward_rule_id         uuid,
    reward_status          text,
    granted_at             timestamptz,
    granted_by             text,
    paid_on                date,
    paid_by                text,
    payment_reference      text,
    owner_id               text,
    team                   text,
    created_at             timestamptz not null,
    introducer             uuid generated always as (coalesce(introducer_customer_id, introducer_contact_id)) stored,
    introduced             uuid generated always as (coalesce(customer_id, lead_id)) stored,
    constraint referral_of_somebody check (coalesce(introducer_customer_id, introducer_contact_id) is not null),
    constraint referral_to_somebody check (coalesce(customer_id, lead_id) is not null)
);
create index referral_newest on referral (created_at, id);
create index referral_day on referral (introduced_on, id);
create index referral_owner on referral (owner_id, created_at, id);
create index referral_team on referral (team text_pattern_ops, created_at, id);
create index referral_introducer on referral (introducer);
create index referral_introduced on referral (introduced);
create index referral_introducing_customer on referral (introducer_customer_id) where introducer_customer_id is not null;
create index referral_introducing_contact on referral (introducer_contact_id) where introducer_contact_id is not null;
create index referral_introduced_customer on referral (customer_id) where customer_id is not null;
create index referral_introduced_lead on referral (lead_id) where lead_id is not null;
create index referral_unrewarded on referral (introduced_on) where reward_status is null;

-- Who was introduced more than once, after a merge, is credited to whoever was first; and nobody introduced themselves.
create view counted_referral as
select r.* from referral r
where r.introducer <> r.introduced
    and not exists (
        select from referral f
        where f.introduced = r.introduced and f.introducer <> f.introduced
            and (f.introduced_on, f.created_at, f.id) < (r.introduced_on, r.created_at, r.id))
    and (r.customer_id is not null or not exists (select from lead l where l.id = r.lead_id and l.removed));

-- What is granted to whoever introduced somebody, when that comes to something.
create table reward_rule (
    id               uuid primary key,
    version          bigint      not null,
    name             text        not null,
    active           boolean     not null,
    starts           date        not null,
    occasion         text        not null,
    minimum_amount   numeric, -- of all that was bought since
    minimum_currency text,
    kind             text        not null,
    reward_amount    numeric,
    reward_currency  text,
    note             text,
    created_at       timestamptz not null
);
create index reward_rule_name on reward_rule (name, id);

-- Our copy of what customers ordered.
create table bought_order (
    id             uuid primary key,
    sequence       bigint not null,
    number         text,
    customer_id    uuid,
    opportunity_id uuid,
    status         text,
    total          jsonb,
    refunded       jsonb,
    paid_at        timestamptz,
    owner_id       text,
    team           text,
    currency       text generated always as (total ->> 'currency') stored,
    paid_back      numeric generated always as (coalesce((refunded ->> 'amount')::numeric, 0)) stored,
    amount         numeric generated always as
        ((total ->> 'amount')::numeric - coalesce((refunded ->> 'amount')::numeric, 0)) stored,
    bought         boolean generated always as
        (coalesce(status <> 'CANCELLED' and paid_at is not null and customer_id is not null, false)) stored
);
create index bought_order_customer on bought_order (customer_id);
create index bought_order_deal on bought_order (opportunity_id) where opportunity_id is not null;

-- Everything that customers bought, each purchase once, with the columns by which deals are converted: won deals, less
-- what was paid back of their orders; paid orders that came of no won deal; and what somebody told, which can lie between
-- two amounts and is there twice then.
create view referral_purchase as
select 'DEAL' as source, o.id, o.number, o.customer_id, o.owner_id, o.team, null::text as buyer_owner, null::text as buyer_team,
    'BOTH' as bound, greatest(o.amount - coalesce(b.paid_back, 0), 0) as amount, o.currency, o.opened_at, o.closed_at,
    (o.closed_at at time zone 'UTC')::date as bought_on, o.rate_currency, o.rate_house, o.rate_units, o.rate_worth
from opportunity o left join lateral (
    select sum(r.paid_back) as paid_back from bought_order r where r.opportunity_id = o.id and r.currency = o.currency) b on true
where o.stage = 'WON' and not o.removed and o.customer_id is not null
union all
select 'ORDER', r.id, coalesce(r.number, r.id::text), r.customer_id, r.owner_id, r.team, c.owner_id, c.team, 'BOTH', r.amount, r.currency, r.paid_at,
    r.paid_at, (r.paid_at at time zone 'UTC')::date, null, null, null, null
from bought_order r left join customer c on c.id = r.customer_id
where r.bought and r.amount > 0 and not exists (
    select from opportunity o where o.id = r.opportunity_id and o.stage = 'WON' and not o.removed)
union all
select 'TOLD', r.id, r.id::text, r.introduced, r.owner_id, r.team, null, null, b.bound,
    case b.bound when 'HIGH' then coalesce(t.value ->> 'high', t.value ->> 'low') else t.value ->> 'low' end::numeric,
    t.value ->> 'currency', ((t.value ->> 'day')::date)::timestamp at time zone 'UTC',
    ((t.value ->> 'day')::date)::timestamp at time zone 'UTC', (t.value ->> 'day')::date, null, null, null, null
from referral r cross join lateral jsonb_array_elements(r.told -> 'items') t
    cross join lateral unnest(case when t.value ->> 'high' is null then array ['BOTH'] else array ['LOW', 'HIGH'] end) b (bound);
