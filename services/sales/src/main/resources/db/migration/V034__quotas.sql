-- What people, teams, territories and products are to reach in a fiscal period.
create table quota (
    id          uuid primary key,
    version     bigint         not null,
    reference   text,
    seller_id   uuid references seller,
    team_wide   boolean        not null,
    territory   text,
    product_id  uuid,
    metric      text           not null,
    amount      numeric(19, 4) not null,
    currency    text,
    period      text           not null,
    fiscal_year integer        not null,
    parent_id   uuid references quota,
    owner_id    text,
    team        text,
    created_at  timestamptz    not null
);
create index quota_newest on quota (created_at, id);
create index quota_period on quota (fiscal_year, period);
create index quota_seller on quota (seller_id);
create index quota_parent on quota (parent_id);
create index quota_owner on quota (owner_id);
create index quota_team on quota (team text_pattern_ops);
create unique index quota_reference on quota (reference);
create unique index quota_once on quota (seller_id, team_wide, lower(territory), product_id, metric, period)
    nulls not distinct where reference is null;

-- Every version of every quota, from which moment on; nothing writes here but the trigger.
create table quota_version (
    quota_id    uuid           not null,
    version     bigint         not null,
    changed_at  timestamptz    not null,
    gone        boolean        not null,
    reference   text,
    seller_id   uuid,
    team_wide   boolean        not null,
    territory   text,
    product_id  uuid,
    metric      text           not null,
    amount      numeric(19, 4) not null,
    currency    text,
    period      text           not null,
    fiscal_year integer        not null,
    parent_id   uuid,
    owner_id    text,
    team        text,
    created_at  timestamptz    not null
);
create index quota_version_of on quota_version (quota_id, changed_at desc);

create function keep_quota_version() returns trigger language plpgsql as $$
declare
    kept quota := case when tg_op = 'DELETE' then old else new end;
begin
    insert into quota_version values (kept.id, kept.version, clock_timestamp(), tg_op = 'DELETE', kept.reference,
        kept.seller_id, kept.team_wide, kept.territory, kept.product_id, kept.metric, kept.amount, kept.currency,
        kept.period, kept.fiscal_year, kept.parent_id, kept.owner_id, kept.team, kept.created_at);
    return null;
end $$;
create trigger quota_kept after insert or update or delete on quota
    for each row execute function keep_quota_version();
