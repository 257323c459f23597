-- How far forecasts count on a deal, where somebody says it of the deal; else its stage tells.
alter table opportunity add forecast_as text;

-- What forecasts take from the stages of pipelines.
create table forecast_stage (
    pipeline    text    not null,
    stage       text    not null,
    category    text    not null,
    probability integer not null,
    primary key (pipeline, stage)
);

create function spread_forecast_stages() returns trigger language plpgsql as
$$
begin
    delete from forecast_stage where pipeline = new.pipeline_key;
    insert into forecast_stage (pipeline, stage, category, probability)
    select new.pipeline_key, s ->> 'key', coalesce(s ->> 'forecastCategory', 'PIPELINE'), (s ->> 'probability')::int
    from jsonb_array_elements(new.definition -> 'stages') s;
    return null;
end
$$;
create trigger deal_pipeline_forecast after insert or update on deal_pipeline
    for each row execute function spread_forecast_stages();
insert into forecast_stage (pipeline, stage, category, probability)
select p.pipeline_key, s ->> 'key', coalesce(s ->> 'forecastCategory', 'PIPELINE'), (s ->> 'probability')::int
from deal_pipeline p, jsonb_array_elements(p.definition -> 'stages') s;

-- A person's forecast reads the person's deals of the period and no others, from these alone.
create index opportunity_forecast_open on opportunity (owner_id, expected_close)
    include (team, amount, currency, pipeline, stage, probability, forecast_as, opened_at, rate_house, rate_currency,
        rate_units, rate_worth)
    where closed_at is null and not removed;
create index opportunity_forecast_won on opportunity (owner_id, closed_at)
    include (team, amount, currency, opened_at, rate_house, rate_currency, rate_units, rate_worth)
    where stage = 'WON' and not removed;
