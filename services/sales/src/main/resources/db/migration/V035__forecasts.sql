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

-- What the deals of each person and team come to in the periods that are watched, so that the forecast of two thousand people
-- does not read all their deals. It holds for whoever is not named in forecast_stale, and is made anew for those who are.
create table forecast_watch (
    period    text primary key,
    first_day date not null,
    last_day  date not null,
    currency  text not null
);
create table forecast_kept (
    period          text    not null references forecast_watch on delete cascade,
    owner_id        text    not null,
    team            text,
    pipeline_deals  bigint  not null,
    pipeline        numeric not null,
    best_case_deals bigint  not null,
    best_case       numeric not null,
    commit_deals    bigint  not null,
    commit          numeric not null,
    omitted_deals   bigint  not null,
    omitted         numeric not null,
    closed_deals    bigint  not null,
    closed          numeric not null,
    weighted        numeric not null,
    unrated         bigint  not null,
    undated         bigint  not null,
    uncertain       boolean not null,
    first_closed    date,
    last_closed     date
);
create index forecast_kept_owner on forecast_kept (owner_id, period);
create index forecast_kept_uncertain on forecast_kept (owner_id) where uncertain;

-- Whose deals changed since: one row for each change, which no two changes wait for.
create table forecast_stale (
    id       bigint generated always as identity primary key,
    owner_id text not null
);
create index forecast_stale_owner on forecast_stale (owner_id);

create function forecast_of_new_deals() returns trigger language plpgsql as
$$
begin
    insert into forecast_stale (owner_id) select distinct owner_id from added where owner_id is not null;
    return null;
end
$$;
create function forecast_of_changed_deals() returns trigger language plpgsql as
$$
begin
    insert into forecast_stale (owner_id)
    select distinct w.owner_id
    from before b join after a on a.id = b.id cross join lateral (values (b.owner_id), (a.owner_id)) w (owner_id)
    where w.owner_id is not null and
        (b.owner_id, b.team, b.removed, b.pipeline, b.stage, b.probability, b.forecast_as, b.expected_close, b.closed_at,
            b.opened_at, b.amount, b.currency, b.rate_currency, b.rate_house, b.rate_units, b.rate_worth)
        is distinct from
        (a.owner_id, a.team, a.removed, a.pipeline, a.stage, a.probability, a.forecast_as, a.expected_close, a.closed_at,
            a.opened_at, a.amount, a.currency, a.rate_currency, a.rate_house, a.rate_units, a.rate_worth);
    return null;
end
$$;
create function forecast_of_gone_deals() returns trigger language plpgsql as
$$
begin
    insert into forecast_stale (owner_id) select distinct owner_id from gone where owner_id is not null;
    return null;
end
$$;
create trigger opportunity_forecast_added after insert on opportunity
    referencing new table as added for each statement execute function forecast_of_new_deals();
create trigger opportunity_forecast_changed after update on opportunity
    referencing old table as before new table as after for each statement execute function forecast_of_changed_deals();
create trigger opportunity_forecast_gone after delete on opportunity
    referencing old table as gone for each statement execute function forecast_of_gone_deals();

-- Somebody may have had deals before they were known as a seller.
create trigger seller_forecast after insert on seller
    referencing new table as added for each statement execute function forecast_of_new_deals();

-- What follows changes what deals of many come to. Nothing is made anew until it is committed, or it would be by what was.
create function forecast_of_rates() returns trigger language plpgsql as
$$
begin
    perform pg_advisory_xact_lock(hashtext('forecast-kept'));
    insert into forecast_stale (owner_id) select distinct owner_id from forecast_kept where uncertain;
    return null;
end
$$;
create trigger exchange_rate_forecast after insert or update or delete on exchange_rate
    for each statement execute function forecast_of_rates();

create function spread_forecast_stages() returns trigger language plpgsql as
$$
begin
    perform pg_advisory_xact_lock(hashtext('forecast-kept'));
    delete from forecast_stage where pipeline = new.pipeline_key;
    insert into forecast_stage (pipeline, stage, category, probability)
    select new.pipeline_key, s ->> 'key', coalesce(s ->> 'forecastCategory', 'PIPELINE'), (s ->> 'probability')::int
    from jsonb_array_elements(new.definition -> 'stages') s;
    insert into forecast_stale (owner_id)
    select distinct owner_id from opportunity
    where pipeline = new.pipeline_key and closed_at is null and owner_id is not null;
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
