-- What people say will be won in a period in the end, of themselves or of those below them.
create table forecast_judgement (
    id         uuid primary key,
    version    bigint         not null,
    seller_id  uuid           not null references seller,
    team_wide  boolean        not null,
    period     text           not null,
    figure     text           not null,
    amount     numeric(19, 4) not null,
    currency   text           not null,
    reason     text           not null,
    judge_id   uuid           not null references seller,
    said_at    timestamptz    not null,
    owner_id   text           not null,
    team       text,
    created_at timestamptz    not null
);
create unique index forecast_judgement_once on forecast_judgement (judge_id, seller_id, team_wide, period, figure);
create index forecast_judgement_newest on forecast_judgement (created_at, id);
create index forecast_judgement_seller on forecast_judgement (seller_id, period);
create index forecast_judgement_owner on forecast_judgement (owner_id);
create index forecast_judgement_team on forecast_judgement (team text_pattern_ops);

-- The same as it was said, changed and taken back, one after the other, without the reasons. Written once.
create table forecast_saying (
    position     bigint generated always as identity primary key,
    judgement_id uuid           not null,
    seller_id    uuid           not null,
    team_wide    boolean        not null,
    period       text           not null,
    figure       text           not null,
    amount       numeric(19, 4) not null,
    currency     text           not null,
    judge_id     uuid           not null,
    said_at      timestamptz    not null,
    gone         boolean        not null,
    owner_id     text           not null,
    team         text
);
create index forecast_saying_period on forecast_saying (period, seller_id);

create function forecast_saying_stays() returns trigger language plpgsql as
$$
begin
    raise exception 'what was said of forecasts cannot be edited' using errcode = 'restrict_violation';
end
$$;
create trigger forecast_saying_stays before update or delete on forecast_saying
    for each row execute function forecast_saying_stays();
create trigger forecast_saying_is_not_emptied before truncate on forecast_saying
    for each statement execute function forecast_saying_stays();

-- That the forecast of a period was taken down on a day: once, whoever asks.
create table forecast_snapshot (
    id        uuid primary key,
    period    text        not null,
    day       date        not null,
    first_day date        not null,
    last_day  date        not null,
    currency  text        not null,
    taken_at  timestamptz not null,
    taken_by  text        not null,
    unique (period, day)
);
create index forecast_snapshot_newest on forecast_snapshot (taken_at, id);

-- What each person's deals of a team came to. They are added up by the reporting lines of held_on: of open deals the day
-- of the snapshot; of closed ones a day on which the same lines held as on that of their closing.
create table forecast_snapshot_line (
    snapshot_id uuid           not null references forecast_snapshot,
    owner_id    text           not null,
    team        text,
    held_on     date           not null,
    category    text           not null,
    deals       bigint         not null,
    amount      numeric(30, 4) not null,
    weighted    numeric(30, 4) not null,
    unique nulls not distinct (owner_id, snapshot_id, team, held_on, category)
);
