-- What is to be done for customers, by whoever is in charge of them.
create table task (
    id              uuid primary key,
    version         bigint      not null,
    customer_id     uuid        not null references customer (id),
    kind            text        not null,
    subject_english text        not null,
    subject_chinese text        not null,
    reason          text,
    cause_id        uuid,
    due_on          date        not null,
    standing        text        not null,
    result          text,
    closed_at       timestamptz,
    closed_by       text,
    raised_by       text        not null,
    owner_id        text,
    team            text,
    created_at      timestamptz not null
);
create index task_newest on task (created_at, id);
create index task_owner on task (owner_id, created_at, id);
create index task_team on task (team text_pattern_ops, created_at, id);
create index task_customer on task (customer_id, created_at, id);
create index task_due on task (standing, due_on, id);
create index task_owner_due on task (owner_id, standing, due_on, id);

-- Products as e-commerce tells of them: a replica.
create table product (
    id       uuid primary key,
    sequence bigint not null,
    sku      text,
    name     text,
    series   text,
    active   boolean
);

-- How close relationships are meant to be: by segment, and as somebody chose it for one customer.
create table level_rule (
    id          uuid primary key,
    version     bigint      not null,
    name        text        not null,
    kind        text,
    industry    text,
    value_class text,
    level       text        not null,
    retired     boolean     not null,
    created_at  timestamptz not null
);
create table level_choice (
    id           uuid primary key,
    version      bigint      not null,
    customer_id  uuid        not null references customer (id),
    product_line text        not null, -- empty: all dealings
    level        text        not null,
    reason       text        not null,
    standing     text        not null,
    owner_id     text,
    team         text,
    chosen_at    timestamptz not null
);
create index level_choice_newest on level_choice (chosen_at, id);
create index level_choice_owner on level_choice (owner_id, chosen_at, id);
create index level_choice_team on level_choice (team text_pattern_ops, chosen_at, id);
create index level_choice_customer on level_choice (customer_id, product_line, chosen_at);

-- The level that counts: what was chosen for the line, for the customer, the segment that asks for most, none.
create function relationship_level(asked uuid, line text) returns table (level text, ground text, source_id uuid)
language sql stable parallel safe rows 1 as $$
    select f.level, f.ground, f.source_id from (
        (select c.level, 'PRODUCT_LINE' as ground, c.id as source_id, 1 as rank from level_choice c
            where c.customer_id = asked and c.product_line = line and line <> '' and c.standing = 'CURRENT'
            order by c.chosen_at desc, c.id desc limit 1)
        union all
        (select c.level, 'CUSTOMER', c.id, 2 from level_choice c
            where c.customer_id = asked and c.product_line = '' and c.standing = 'CURRENT'
            order by c.chosen_at desc, c.id desc limit 1)
        union all
        (select r.level, 'SEGMENT', r.id, 3 from customer k join level_rule r on not r.retired
            and (r.kind is null or r.kind = k.kind)
            and (r.industry is null or lower(r.industry) = lower(k.industry))
            and (r.value_class is null or r.value_class = k.value_class)
            where k.id = asked
            order by num_nonnulls(r.kind, r.industry, r.value_class) desc, r.id desc limit 1)
        union all
        (select 'BASIC', 'NOTHING', null, 4)) f
    order by f.rank limit 1
$$;

-- Levels that follow from anything at all, kept for lists and programmes.
create table customer_level (
    id           uuid primary key default gen_random_uuid(),
    customer_id  uuid not null,
    product_line text not null,
    level        text not null,
    ground       text not null,
    source_id    uuid,
    owner_id     text,
    team         text,
    unique (customer_id, product_line)
);
create index customer_level_level on customer_level (level, id);
create index customer_level_owner on customer_level (owner_id, level, id);
create index customer_level_team on customer_level (team text_pattern_ops, level, id);

-- Walks through all customers: how far each has come.
create table sweep (
    name         text primary key,
    walked_to    uuid        not null,
    walked       bigint      not null,
    requested_at timestamptz not null,
    finished_at  timestamptz
);

-- What each level asks for.
create table programme_step (
    id              uuid primary key,
    version         bigint      not null,
    level           text        not null,
    occasion        text        not null,
    kind            text        not null,
    days            int         not null,
    months          int,
    subject_english text        not null,
    subject_chinese text        not null,
    retired         boolean     not null,
    created_at      timestamptz not null
);
insert into programme_step values
    ('019a0000-0000-7000-8000-000000000001', 0, 'REACTIVE', 'FIRST_DELIVERY', 'COMPLAINT_CHANNEL', 0, null,
        'Tell the customer where to turn with questions and complaints', '告知客户咨询与投诉的渠道', false, now()),
    ('019a0000-0000-7000-8000-000000000002', 0, 'ACCOUNTABLE', 'DELIVERY', 'SATISFACTION_CALL', 3, null,
        'Call: is everything as the customer wants it?', '电话回访：客户是否满意，有何不足', false, now()),
    ('019a0000-0000-7000-8000-000000000003', 0, 'PROACTIVE', 'PERIOD', 'ADVICE', 7, 3,
        'Give advice on what the customer has, and tell what is new', '主动联系：给出使用建议并介绍新产品', false, now()),
    ('019a0000-0000-7000-8000-000000000004', 0, 'PARTNERSHIP', 'BEGIN', 'JOINT_PLAN', 14, null,
        'Agree on a joint plan with the customer', '与客户共同制定合作计划', false, now());

-- When each customer's steps by the calendar are due next.
create table programme_turn (
    customer_id  uuid not null,
    product_line text not null,
    step_id      uuid not null references programme_step (id),
    anchor       date not null,
    next_on      date,
    primary key (customer_id, product_line, step_id)
);
create index programme_turn_next on programme_turn (next_on, customer_id) where next_on is not null;

-- What partners plan together.
create table joint_plan (
    id            uuid primary key,
    version       bigint      not null,
    customer_id   uuid        not null references customer (id),
    objectives    jsonb       not null,
    valid_from    date        not null,
    valid_until   date        not null,
    review_months int         not null,
    standing      text        not null,
    owner_id      text,
    team          text,
    created_at    timestamptz not null
);
create index joint_plan_newest on joint_plan (created_at, id);
create index joint_plan_owner on joint_plan (owner_id, created_at, id);
create index joint_plan_team on joint_plan (team text_pattern_ops, created_at, id);
create index joint_plan_customer on joint_plan (customer_id, standing, valid_until);

-- Customers who are partners, and the last day of the last plan with each.
create table partnership (
    id            uuid primary key, -- the customer's
    planned_until date not null,
    owner_id      text,
    team          text
);
create index partnership_planned on partnership (planned_until, id);
create index partnership_owner on partnership (owner_id, planned_until, id);
create index partnership_team on partnership (team text_pattern_ops, planned_until, id);
