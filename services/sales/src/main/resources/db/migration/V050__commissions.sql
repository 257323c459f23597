-- What people earn by what they sell: plans, who is on which, how deals are shared, what else is credited, and what came of it.
create table commission_plan (
    id         uuid primary key,
    version    bigint      not null,
    name       text        not null,
    currency   text        not null,
    period     text        not null, -- which kind of fiscal period it is reckoned by
    terms      jsonb       not null, -- {"versions": [...]}, each with the day from which it holds
    created_at timestamptz not null
);
create index commission_plan_by_name on commission_plan (name, id);

create table commission_assignment (
    id         uuid primary key,
    version    bigint      not null,
    plan_id    uuid        not null references commission_plan,
    owner_id   text        not null,
    team       text,
    overlay    text, -- a team: what all below it sell is credited, not what this person sells
    starts     date        not null,
    ends       date,
    goals      jsonb       not null,
    created_at timestamptz not null
);
create index commission_assignment_of_plan on commission_assignment (plan_id);
create index commission_assignment_newest on commission_assignment (created_at, id);
create index commission_assignment_owner on commission_assignment (owner_id);
create index commission_assignment_team on commission_assignment (team text_pattern_ops);

create table deal_split (
    id         uuid primary key,
    version    bigint      not null,
    deal_id    uuid        not null unique,
    owner_id   text,
    team       text,
    parts      jsonb       not null, -- {"parts": [{"ownerId", "percent"}]}
    created_at timestamptz not null
);
create index deal_split_newest on deal_split (created_at, id);

-- Credited by a file or through the API.
create table credited_amount (
    id          uuid primary key,
    version     bigint      not null,
    owner_id    text        not null,
    team        text,
    reference   text        not null unique,
    credited_at timestamptz not null, -- the beginning of its day
    amount      numeric     not null,
    currency    text        not null,
    created_at  timestamptz not null
);
create index credited_amount_newest on credited_amount (credited_at, id);
create index credited_amount_of on credited_amount (owner_id, credited_at);

-- Our copy of the orders that were paid, and what was paid back of them when.
create table commission_order (
    id             uuid primary key,
    sequence       bigint      not null,
    number         text        not null,
    owner_id       text,
    team           text,
    opportunity_id uuid,
    amount         numeric     not null,
    currency       text        not null,
    refunded       numeric     not null,
    paid_at        timestamptz not null
);
create index commission_order_paid on commission_order (paid_at);
create index commission_order_deal on commission_order (opportunity_id) where opportunity_id is not null;
create table commission_refund (
    order_id uuid    not null references commission_order on delete cascade,
    sequence bigint  not null,
    day      date    not null,
    amount   numeric not null,
    primary key (order_id, sequence)
);
create index commission_refund_day on commission_refund (day);

create index opportunity_won on opportunity (closed_at) where stage = 'WON';

-- All that can be credited, with the columns by which deals are converted.
create view commission_credited as
select 'DEALS' as source, o.id as source_id, o.number as label, o.owner_id, o.team, o.amount, o.currency, o.opened_at,
    o.closed_at, o.rate_currency, o.rate_house, o.rate_units, o.rate_worth, s.parts, null::uuid as deal_id
from opportunity o left join deal_split s on s.deal_id = o.id
where o.stage = 'WON' and not o.removed
union all
select 'ORDERS', id, number, owner_id, team, amount, currency, paid_at, paid_at, null, null, null, null, null, opportunity_id
from commission_order
union all
select 'AMOUNTS', id, reference, owner_id, team, amount, currency, credited_at, credited_at, null, null, null, null, null, null
from credited_amount;

create table commission_run (
    id         uuid primary key,
    version    bigint      not null,
    period     text        not null,
    kind       text        not null,
    first_day  date        not null,
    last_day   date        not null,
    scope      jsonb       not null,
    status     text        not null,
    inputs     text        not null,
    statements integer     not null default 0,
    done       integer     not null default 0,
    lines      bigint      not null default 0,
    unrated    bigint      not null default 0,
    digest     text,
    started_by text        not null,
    started_at timestamptz not null,
    reckoned_at timestamptz,
    created_at timestamptz not null,
    holder     uuid,
    held_until timestamptz
);
create index commission_run_newest on commission_run (created_at, id);

create table commission_statement (
    id             uuid primary key,
    version        bigint      not null,
    run_id         uuid        not null references commission_run on delete cascade,
    plan_id        uuid        not null,
    assignment_id  uuid        not null,
    owner_id       text        not null,
    team           text,
    overlay        text,
    starts         date        not null,
    ends           date,
    period         text        not null,
    first_day      date        not null,
    last_day       date        not null,
    currency       text        not null,
    plan_name      text        not null,
    terms          jsonb       not null, -- as they held when it was reckoned first
    target         numeric,
    bonus          numeric,
    balance_before numeric     not null,
    credited       numeric     not null default 0,
    earned         numeric     not null default 0,
    payable        numeric     not null default 0,
    balance_after  numeric     not null default 0,
    lines          integer     not null default 0,
    unrated        integer     not null default 0,
    digest         text,
    status         text        not null,
    closed_at      timestamptz,
    created_at     timestamptz not null
);
create unique index commission_statement_once on commission_statement (assignment_id, period);
create index commission_statement_of_run on commission_statement (run_id, currency, id);
create index commission_statement_newest on commission_statement (first_day, id);
create index commission_statement_owner on commission_statement (owner_id, first_day, id);

-- What a statement was reckoned from, as it was then.
create table commission_input (
    statement_id  uuid    not null references commission_statement on delete cascade,
    assignment_id uuid    not null,
    kind          text    not null, -- CREDIT, ADJUSTMENT or REVERSAL
    source        text    not null,
    source_id     uuid    not null,
    label         text    not null,
    day           date    not null,
    original      numeric not null, -- of the deal, in its own currency
    currency      text    not null,
    percent       numeric not null, -- this person's part of it
    share         numeric, -- that part in the plan's currency; null where no rate is known
    returned      numeric not null, -- of that, what was paid back
    past          numeric not null, -- what earlier statements credited already
    amount        numeric -- what this one credits
);
create index commission_input_of on commission_input (statement_id);
create index commission_input_source on commission_input (assignment_id, source_id);

-- Between which sums credited to somebody which rate holds.
create table commission_segment (
    statement_id uuid    not null references commission_statement on delete cascade,
    number       integer not null,
    lower        numeric not null,
    upper        numeric,
    rate         numeric not null, -- percent
    tier         numeric, -- the amount from which its tier holds
    factor       numeric not null,
    attainment   numeric, -- the percent of the target from which its factor holds
    primary key (statement_id, number)
);

create table commission_line (
    id            uuid    primary key,
    statement_id  uuid    not null references commission_statement on delete cascade,
    assignment_id uuid    not null,
    position      bigint  not null,
    owner_id      text    not null,
    team          text,
    period        text    not null,
    plan_currency text    not null,
    kind          text    not null,
    source        text,
    source_id     uuid,
    label         text,
    day           date,
    original      numeric,
    currency      text,
    percent       numeric,
    share         numeric,
    returned      numeric,
    past          numeric,
    base          numeric, -- what the rate is applied to
    rate          numeric,
    tier          numeric,
    factor        numeric,
    attainment    numeric,
    computed      numeric not null, -- before the cap
    amount        numeric not null,
    reverses      uuid,
    of_period     text
);
create index commission_line_in_order on commission_line (statement_id, position, id);
create index commission_line_source on commission_line (assignment_id, source_id) where source_id is not null;
