-- What the stages of pipelines say, as rows: lists ask for each deal how long it may be where it is, and how likely it is.
create table pipeline_stage (
    pipeline    text    not null,
    stage       text    not null,
    probability integer not null,
    norm_days   integer,
    primary key (pipeline, stage)
);

create function spread_pipeline() returns trigger language plpgsql as
$$
begin
    delete from pipeline_stage where pipeline = new.pipeline_key;
    insert into pipeline_stage (pipeline, stage, probability, norm_days)
    select new.pipeline_key, s ->> 'key', (s ->> 'probability')::int, (s ->> 'normDays')::int
    from jsonb_array_elements(new.definition -> 'stages') s;
    return null;
end
$$;
create trigger deal_pipeline_spread after insert or update on deal_pipeline
    for each row execute function spread_pipeline();
insert into pipeline_stage (pipeline, stage, probability, norm_days)
select p.pipeline_key, s ->> 'key', (s ->> 'probability')::int, (s ->> 'normDays')::int
from deal_pipeline p, jsonb_array_elements(p.definition -> 'stages') s;

-- After how many days an open deal of a pipeline takes too long; measured again and again.
create table pipeline_pace (
    pipeline   text primary key,
    limit_days numeric not null
);

-- Since when a deal is where it is, and what is to be done next about it.
alter table opportunity add stage_since timestamptz;
update opportunity o set stage_since =
    coalesce((select max(s.changed_at) from stage_change s where s.opportunity_id = o.id), o.opened_at);
alter table opportunity alter column stage_since set not null;
alter table opportunity add next_step text;
alter table opportunity add next_step_on date;
create index opportunity_stays on opportunity (stage_since, id) where closed_at is null;
create index opportunity_next_step on opportunity (next_step_on, id) where next_step_on is not null and closed_at is null;

-- What the owner of a deal was told of it, and whoever leads the team after that: once for each occasion.
create table deal_alarm (
    opportunity_id uuid        not null references opportunity (id) on delete cascade,
    kind           text        not null,
    occasion       timestamptz not null,
    told_at        timestamptz not null,
    escalated_at   timestamptz,
    primary key (opportunity_id, kind)
);
create index deal_alarm_waiting on deal_alarm (kind, told_at) where escalated_at is null;
