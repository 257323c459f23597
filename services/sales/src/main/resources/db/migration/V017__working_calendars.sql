-- Which days are worked where: a weekend, and days that are otherwise.
create table working_calendar (
    id         uuid primary key,
    version    bigint      not null,
    place      text        not null unique,
    name       text        not null,
    plan       jsonb       not null,
    created_at timestamptz not null
);
create index working_calendar_by_place on working_calendar (place, id);
