create sequence lead_number;

create table lead (
    id             uuid primary key,
    version        bigint      not null,
    number         text        not null unique,
    source         text        not null,
    status         text        not null,
    company        text,
    given_name     text,
    family_name    text,
    email          text,
    phone          text,
    interest       text,
    campaign_id    uuid,
    response_id    uuid unique,
    customer_id    uuid,
    customer_kind  text,
    contact_id     uuid,
    opportunity_id uuid,
    owner_id       text,
    team           text,
    reason         text,
    created_at     timestamptz not null,
    converted_at   timestamptz
);
create index lead_newest on lead (created_at, id);
create index lead_owner on lead (owner_id, created_at, id);
create index lead_team on lead (team text_pattern_ops, created_at, id);
create index lead_contact on lead (contact_id) where contact_id is not null;
create index lead_customer on lead (customer_id) where customer_id is not null;
