-- Public pools: leads that nobody has, with rules on who takes how many of them and when they come back.
create table lead_pool (
    id              uuid primary key,
    version         bigint      not null,
    name            text        not null,
    place           text        not null unique, -- the team of leads that lie in it
    teams           jsonb       not null,
    zone            text        not null,
    claims_per_day  integer,
    holding_cap     integer,
    protection_days integer     not null,
    recycle_days    integer,
    warning_days    integer     not null,
    cooldown_days   integer     not null,
    created_at      timestamptz not null
);
create index lead_pool_by_name on lead_pool (name, id);

-- The one that was always there, for everybody in sales and without limits.
insert into lead_pool values ('01a00000-0000-7000-8000-000000000001', 0, '公海 / Public pool', '/sales/pool',
    '{"paths": []}', 'Asia/Shanghai', null, null, 0, null, 0, 0, now());

-- Every replica hears of a change when it is committed, whoever made it.
create function tell_of_lead_pools() returns trigger language plpgsql as
$$ begin notify lead_pool; return null; end $$;
create trigger lead_pool_changed after insert or update or delete on lead_pool
    for each statement execute function tell_of_lead_pools();

alter table lead
    add column pool_id uuid not null default '01a00000-0000-7000-8000-000000000001',
    add column drawn boolean not null default false,
    add column held_since timestamptz,
    add column protected_until timestamptz,
    add column touched_at timestamptz not null default now(),
    add column beyond_rules boolean not null default false,
    add column last_owner_id text,
    add column returned_at timestamptz,
    add column return_cause text,
    add column return_note text,
    add column warned_for timestamptz, -- the touched_at of which the owner was warned
    add column warned_at timestamptz;
create index lead_held on lead (owner_id, pool_id) where status = 'ASSIGNED' and not removed;
create index lead_untouched on lead (pool_id, touched_at) where status = 'ASSIGNED' and not removed;

-- How many somebody took of a pool on the last day on which they took any. Also what they hold while they take more.
create table lead_claim_count (
    pool_id  uuid    not null,
    owner_id text    not null,
    day      date    not null,
    claimed  integer not null,
    primary key (pool_id, owner_id)
);

-- Calls, visits and messages to a lead.
create table lead_follow_up (
    id          uuid primary key,
    lead_id     uuid        not null references lead on delete cascade,
    kind        text        not null,
    happened_at timestamptz not null,
    note        text        not null,
    noted_by    text        not null,
    noted_at    timestamptz not null
);
create index lead_follow_up_newest on lead_follow_up (lead_id, happened_at, id);
