-- What is known of a lead that may tell whether something comes of it: whether one can reach it, not how.
create function lead_facts(
    source text, phone text, email text, company text, given_name text, family_name text, interest text,
    campaign_id uuid, custom jsonb) returns jsonb language sql immutable as
$$ select jsonb_build_object(
    'source', source,
    'phone', case when phone is null then 'NONE' else 'GIVEN' end,
    'mail', case when email is null then 'NONE'
        when lower(split_part(email, '@', 2)) in ('qq.com', '163.com', '126.com', 'sina.com', 'sina.cn', 'sohu.com',
            'foxmail.com', 'aliyun.com', 'yeah.net', '139.com', '189.cn', 'gmail.com', 'outlook.com', 'hotmail.com',
            'yahoo.com', 'icloud.com', 'live.com', 'gmx.de', 'web.de', 'mail.ru', 'proton.me') then 'PUBLIC'
        else 'OWN' end,
    'company', case when company is null then 'NONE' else 'GIVEN' end,
    'person', case when given_name is null and family_name is null then 'NONE' else 'GIVEN' end,
    'interest', case when interest is null then 'NONE' else 'GIVEN' end,
    'campaign', coalesce(campaign_id::text, 'NONE'),
    'custom', custom) $$;

-- The same as it was when a lead came in, and at the end of its first three days. What is written into it later is no
-- sign of how good it was: people fill in what they need when something comes of it.
create table lead_arrival (
    lead_id    uuid primary key references lead on delete cascade,
    arrived_at timestamptz not null,
    ended_at   timestamptz, -- when it was converted or given up
    arrival    jsonb       not null,
    later      jsonb       not null
);
create index lead_arrival_ended on lead_arrival (ended_at) where ended_at is not null;

create function keep_lead_arrivals() returns trigger language plpgsql as
$$ begin
    insert into lead_arrival (lead_id, arrived_at, arrival, later)
    select id, created_at, facts, facts from (
        select id, created_at, lead_facts(source, phone, email, company, given_name, family_name, interest, campaign_id,
            custom) as facts from fresh) known;
    return null;
end $$;
create trigger lead_arrived after insert on lead referencing new table as fresh
    for each statement execute function keep_lead_arrivals();

create function keep_lead_early_changes() returns trigger language plpgsql as
$$ begin
    update lead_arrival set later = lead_facts(new.source, new.phone, new.email, new.company, new.given_name,
        new.family_name, new.interest, new.campaign_id, new.custom)
    where lead_id = new.id and ended_at is null and now() <= arrived_at + interval '3 days';
    return null;
end $$;
create trigger lead_changed_early
    after update of source, phone, email, company, given_name, family_name, interest, campaign_id, custom on lead
    for each row when (new.status in ('NEW', 'ASSIGNED')
        and (old.source, old.phone, old.email, old.company, old.given_name, old.family_name, old.interest,
            old.campaign_id, old.custom)
        is distinct from (new.source, new.phone, new.email, new.company, new.given_name, new.family_name, new.interest,
            new.campaign_id, new.custom))
    execute function keep_lead_early_changes();

create function keep_lead_ends() returns trigger language plpgsql as
$$ begin
    update lead_arrival set ended_at = coalesce(new.converted_at, now()) where lead_id = new.id;
    return null;
end $$;
create trigger lead_ended after update of status on lead
    for each row when (old.status in ('NEW', 'ASSIGNED') and new.status in ('CONVERTED', 'DISQUALIFIED'))
    execute function keep_lead_ends();

-- Of the leads of before one knows it as far as nobody changed them.
insert into lead_arrival
select lead.id, created_at,
    case when status in ('CONVERTED', 'DISQUALIFIED') then coalesce(converted_at, ended.at) end,
    facts, facts
from lead
cross join lateral lead_facts(source, phone, email, company, given_name, family_name, interest, campaign_id, custom) facts
left join lateral (
    select max(changed_at) as at from audit_trail
    where subject = lead.id and changes @> '[{"field": "status", "after": "DISQUALIFIED"}]') ended on true
where not exists (
    select from audit_trail where subject = lead.id and version > 0
        and changes @? '$[*] ? (@.field == "phone" || @.field == "email" || @.field == "company"
            || @.field == "givenName" || @.field == "familyName" || @.field == "interest" || @.field starts with "custom")');

-- What was learnt, and when.
create table lead_training (
    id         uuid primary key,
    number     bigint      not null generated always as identity unique,
    trained_at timestamptz not null,
    trained_by text        not null,
    models     jsonb       not null
);
create function tell_of_lead_trainings() returns trigger language plpgsql as
$$ begin notify lead_training; return null; end $$;
create trigger lead_trained after insert or delete on lead_training
    for each statement execute function tell_of_lead_trainings();

-- How probable it is that something comes of a lead, as others learn of it.
create table lead_score (
    id          uuid primary key, -- of the lead
    version     bigint      not null,
    probability numeric(5, 2),    -- percent
    told        numeric(5, 2),    -- what was announced last
    training    bigint      not null,
    pool_id     uuid,
    moment      text,
    traits      jsonb       not null,
    scored_at   timestamptz not null
);

alter table lead
    add column score numeric(5, 2),
    add column score_rank numeric(5, 2) not null generated always as (coalesce(score, -1)) stored,
    add column score_training bigint not null default 0, -- by which it was scored last; 0 when it changed since
    add column score_until timestamptz;                  -- then one knows more of it without a change
create index lead_by_score on lead (score_rank, id);
create index lead_to_score on lead (score_training) where status in ('NEW', 'ASSIGNED') and not removed;
create index lead_to_score_anew on lead (score_until) where status in ('NEW', 'ASSIGNED') and not removed
    and score_until is not null;

create function score_lead_anew() returns trigger language plpgsql as
$$ begin new.score_training := 0; return new; end $$;
create trigger lead_score_due
    before update of source, phone, email, company, given_name, family_name, interest, campaign_id, custom, pool_id, removed
    on lead for each row
    when ((old.source, old.phone, old.email, old.company, old.given_name, old.family_name, old.interest, old.campaign_id,
            old.custom, old.pool_id, old.removed)
        is distinct from (new.source, new.phone, new.email, new.company, new.given_name, new.family_name, new.interest,
            new.campaign_id, new.custom, new.pool_id, new.removed))
    execute function score_lead_anew();

create function score_followed_lead_anew() returns trigger language plpgsql as
$$ begin
    update lead set score_training = 0 where id = new.lead_id and new.happened_at <= created_at + interval '3 days';
    return null;
end $$;
create trigger lead_score_due_by_follow_up after insert on lead_follow_up
    for each row execute function score_followed_lead_anew();
