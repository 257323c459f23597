-- What selling costs: kinds of expenses, the six of which there are at first and those of an administrator.
create table expense_kind (
    id              uuid primary key,
    version         bigint      not null,
    kind_key        text        not null unique,
    english         text        not null,
    chinese         text        not null,
    active          boolean     not null,
    second_above    numeric, -- from beyond this amount on two people approve
    second_currency text,
    created_at      timestamptz not null
);
create index expense_kind_by_key on expense_kind (kind_key, id);
insert into expense_kind (id, version, kind_key, english, chinese, active, created_at) values
    ('01a73000-0000-7000-8000-000000000001', 0, 'TRAVEL', 'Travel', '差旅', true, now()),
    ('01a73000-0000-7000-8000-000000000002', 0, 'MEALS', 'Meals', '餐费', true, now()),
    ('01a73000-0000-7000-8000-000000000003', 0, 'ENTERTAINMENT', 'Entertainment', '招待', true, now()),
    ('01a73000-0000-7000-8000-000000000004', 0, 'GIFTS', 'Gifts', '礼品', true, now()),
    ('01a73000-0000-7000-8000-000000000005', 0, 'SAMPLES', 'Samples', '样品', true, now()),
    ('01a73000-0000-7000-8000-000000000006', 0, 'OTHER', 'Other', '其他', true, now());

create sequence expense_number;

create table expense (
    id                uuid primary key,
    version           bigint      not null,
    number            text        not null unique,
    kind              text        not null,
    day               date        not null,
    amount            numeric     not null, -- with tax
    currency          text        not null,
    tax               numeric,
    description       text,
    receipt_number    text,
    receipt_link      text,
    charges           jsonb       not null, -- {"items": [...]}: to whom which part of it is charged
    report_id         uuid,
    rate_currency     text,
    rate_house        text,
    rate_asked        date,
    rate_day          date,
    rate_units        numeric,
    rate_worth        numeric,
    house_amount      numeric, -- in the house's currency; null as long as no rate is known
    house_currency    text        not null,
    status            text        not null,
    approvals_needed  integer     not null,
    approvals         jsonb       not null, -- {"items": [...]}
    submitted_by      text,
    submitted_at      timestamptz,
    decided_by        text,
    decided_at        timestamptz,
    reason            text,
    paid_on           date,
    paid_by           text,
    payment_reference text,
    owner_id          text,
    team              text,
    created_at        timestamptz not null,
    receipt_key       text generated always as (upper(regexp_replace(receipt_number, '[^[:alnum:]]', '', 'g'))) stored
);
create index expense_newest on expense (created_at, id);
create index expense_day on expense (day, id);
create index expense_owner on expense (owner_id, created_at, id);
create index expense_team on expense (team text_pattern_ops, created_at, id);
create index expense_open on expense (created_at, id) where status = 'SUBMITTED';
create index expense_of_report on expense (report_id) where report_id is not null;
create index expense_alike on expense (day, kind, amount, currency);
create index expense_charged on expense using gin ((charges -> 'items') jsonb_path_ops);
