-- When people of the sales force are away, and who does their work meanwhile.
create table absence (
    id          uuid primary key,
    version     bigint      not null,
    seller_id   uuid        not null references seller,
    owner_id    text        not null,
    team        text        not null,
    first_day   date        not null,
    last_day    date,
    stand_in_id uuid references seller,
    created_at  timestamptz not null,
    days        daterange generated always as (daterange(first_day, last_day, '[]')) stored
);
create index absence_first_day on absence (first_day, id);
create index absence_of on absence (seller_id);
create index absence_stand_in on absence (stand_in_id);
create index absence_owner on absence (owner_id);
create index absence_team on absence (team text_pattern_ops);

-- All days on which somebody is away, also those that stand with the seller.
create view seller_away as
select seller_id, days, stand_in_id, id as absence_id from absence
union all
select id, daterange(absent_from, absent_until, '[]'), null, null from seller where absent_from is not null;
