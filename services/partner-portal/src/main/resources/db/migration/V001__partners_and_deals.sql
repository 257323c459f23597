create table partner (
    id          uuid primary key,
    version     bigint      not null,
    name        text        not null,
    tier        text        not null,
    status      text        not null,
    owner_id    text,
    team        text,
    admitted_at timestamptz not null
);
create index partner_name on partner (name, id);
create index partner_newest on partner (admitted_at, id);

create sequence deal_number;

create table deal (
    id              uuid primary key,
    version         bigint      not null,
    number          text        not null unique,
    partner_id      uuid        not null references partner (id),
    status          text        not null,
    company         text        not null,
    website         text,
    customer_key    text        not null,
    customer_id     uuid,
    given_name      text,
    family_name     text,
    email           text,
    phone           text,
    amount          numeric     not null,
    currency        text        not null,
    expected_close  date,
    opportunity_id  uuid,
    stage           text,
    registered_at   timestamptz not null,
    decide_by       timestamptz not null,
    decided_at      timestamptz,
    protected_until timestamptz not null,
    reason          text,
    owner_id        text,
    team            text
);
create index deal_newest on deal (registered_at, id);
create index deal_decide_by on deal (decide_by, id);
create index deal_partner on deal (partner_id, registered_at, id);
create index deal_owner on deal (owner_id, registered_at, id);
create index deal_team on deal (team text_pattern_ops, registered_at, id);
create index deal_protection on deal (protected_until) where status in ('REGISTERED', 'APPROVED');
create index deal_email on deal (lower(email)) where email is not null;
create index deal_customer on deal (customer_id) where customer_id is not null;

-- What identifies the customer of an active deal. The primary key decides between two who register the
-- same customer at the same moment.
create table deal_claim (
    key     text primary key,
    deal_id uuid not null references deal (id)
);
create index deal_claim_deal on deal_claim (deal_id);

-- Contacts that a deal's person turned out to be, so that an erasure finds the deal.
create table deal_person (
    contact_id uuid not null,
    deal_id    uuid not null references deal (id),
    primary key (contact_id, deal_id)
);
