-- What people of ours do with customers, and what they spend on it.
create table interaction (
    id           uuid primary key,
    version      bigint      not null,
    customer_id  uuid        not null references customer (id),
    kind         text        not null,
    direction    text        not null,
    participants jsonb       not null,
    started_at   timestamptz not null,
    minutes      int,
    subject      text        not null,
    course       text,
    result       text,
    served       jsonb       not null,
    amount       numeric(34, 4),
    currency     text,
    hours        numeric(7, 2),
    logged_by    text        not null,
    owner_id     text,
    team         text,
    created_at   timestamptz not null
);
create index interaction_newest on interaction (started_at, id);
create index interaction_owner on interaction (owner_id, started_at, id);
create index interaction_team on interaction (team text_pattern_ops, started_at, id);
create index interaction_customer on interaction (customer_id, started_at, id);
create index interaction_participants on interaction using gin (participants jsonb_path_ops);
