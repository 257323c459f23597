-- The ways that deals go, each with stages of its own. Deals and their history name pipelines and stages by keys, which
-- stay for good.
create table deal_pipeline (
    id           uuid primary key,
    version      bigint      not null,
    pipeline_key text        not null unique,
    standard     boolean     not null,
    definition   jsonb       not null,
    created_at   timestamptz not null
);
create unique index deal_pipeline_standard on deal_pipeline (standard) where standard;

-- The stages that there were before pipelines could be defined.
insert into deal_pipeline (id, version, pipeline_key, standard, definition, created_at) values (
    '01930000-0000-7000-8000-000000000001', 0, 'STANDARD', true, '{
        "name": {"english": "Standard", "chinese": "标准流程"},
        "stages": [
            {"key": "PROSPECTING", "name": {"english": "Prospecting", "chinese": "寻找商机"}, "probability": 10,
             "forecastCategory": "PIPELINE"},
            {"key": "ENGAGING", "name": {"english": "Engaging", "chinese": "接触客户"}, "probability": 40,
             "forecastCategory": "PIPELINE"},
            {"key": "PROPOSING", "name": {"english": "Proposing", "chinese": "提交方案"}, "probability": 70,
             "forecastCategory": "BEST_CASE"}
        ]
    }', now());

-- Every replica hears of a change when it is committed, whoever made it.
create function tell_of_pipelines() returns trigger language plpgsql as
$$ begin notify deal_pipeline; return null; end $$;
create trigger deal_pipeline_changed after insert or update or delete on deal_pipeline
    for each statement execute function tell_of_pipelines();

alter table opportunity add column pipeline text not null default 'STANDARD';
create index opportunity_pipeline on opportunity (pipeline, stage, opened_at, id);

-- What a step was when it was made: a pipeline may have other stages, in another order, by now.
alter table stage_change add column pipeline text not null default 'STANDARD';
alter table stage_change add column move text;
alter table stage_change add column reason text;
alter table stage_change add column overridden text[] not null default '{}';

-- What somebody ticked off on the way of a deal: criteria of its pipeline that a person has to look after.
alter table opportunity add column checklist jsonb not null default '{"ticks": []}';
