-- Replicas of what sales and contact tell, as far as it takes to say what came of a campaign.
create table lead (
    id          uuid primary key,
    sequence    bigint not null,
    campaign_id uuid,
    status      text
);
create index lead_campaign on lead (campaign_id) where campaign_id is not null;

create table opportunity (
    id          uuid primary key,
    sequence    bigint not null,
    campaign_id uuid,
    stage       text,
    amount      jsonb
);
create index opportunity_campaign on opportunity (campaign_id) where campaign_id is not null;

create table contact (
    id       uuid primary key,
    sequence bigint not null,
    email    text
);
create index contact_email on contact (lower(email)) where email is not null;
