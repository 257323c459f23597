create table campaign (
    id         uuid primary key,
    version    bigint      not null,
    name       text        not null,
    kind       text        not null,
    status     text        not null,
    starts_on  date        not null,
    ends_on    date        not null,
    budget     numeric     not null,
    currency   text        not null,
    spent      numeric     not null,
    sent       bigint      not null,
    owner_id   text,
    team       text,
    planned_at timestamptz not null
);
create index campaign_newest on campaign (planned_at, id);
create index campaign_name on campaign (name, id);
create index campaign_start on campaign (starts_on, id);
create index campaign_owner on campaign (owner_id, planned_at, id);
create index campaign_team on campaign (team text_pattern_ops, planned_at, id);

create table response (
    id          uuid primary key,
    version     bigint      not null,
    campaign_id uuid        not null references campaign (id),
    channel     text        not null,
    company     text,
    given_name  text,
    family_name text,
    email       text,
    phone       text,
    interest    text,
    lead_id     uuid,
    customer_id uuid,
    contact_id  uuid,
    owner_id    text,
    team        text,
    recorded_at timestamptz not null
);
create index response_newest on response (recorded_at, id);
create index response_campaign on response (campaign_id, recorded_at, id);
create index response_owner on response (owner_id, recorded_at, id);
create index response_team on response (team text_pattern_ops, recorded_at, id);
create index response_email on response (lower(email)) where email is not null;
create index response_lead on response (lead_id) where lead_id is not null;
create index response_customer on response (customer_id) where customer_id is not null;

-- Contacts that a response's person turned out to be, so that an erasure finds the response.
create table response_person (
    contact_id  uuid not null,
    response_id uuid not null references response (id),
    primary key (contact_id, response_id)
);
