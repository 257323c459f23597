-- Rates of the day: so many units of a currency were worth so much of the house's.
create table exchange_rate (
    id         uuid primary key,
    version    bigint      not null,
    house      text        not null,
    currency   text        not null,
    day        date        not null,
    units      numeric     not null,
    worth      numeric     not null,
    created_at timestamptz not null
);
create unique index exchange_rate_of_day on exchange_rate (house, currency, day);
create index exchange_rate_newest on exchange_rate (day, id);

-- The rate that a deal carries: of the day of its opening, then of its closing.
alter table opportunity add rate_currency text;
alter table opportunity add rate_house text;
alter table opportunity add rate_asked date;
alter table opportunity add rate_day date;
alter table opportunity add rate_units numeric;
alter table opportunity add rate_worth numeric;

-- An amount of one currency in another, by what either is worth in the house's: exact, and rounded once, half up, to so
-- many decimals. Null when one of the rates is not known.
create function exchanged(
    amount numeric, units numeric, worth numeric, to_units numeric, to_worth numeric, decimals integer
) returns numeric language sql immutable parallel safe
return sign(amount) * round(
    div(2 * abs(amount) * worth * to_units * 10::numeric ^ decimals + units * to_worth, 2 * units * to_worth)
        / 10::numeric ^ decimals, decimals);
