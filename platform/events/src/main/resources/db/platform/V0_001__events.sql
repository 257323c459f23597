-- Announcements on their way out. Column names follow Debezium's outbox event router, so that a
-- large installation can let Debezium read the log instead of our relay.
create table outbox (
    position      bigint generated always as identity primary key,
    id            uuid        not null,
    aggregatetype text        not null, -- the topic
    aggregateid   uuid        not null, -- the key
    type          text        not null,
    payload       text,                 -- null: a tombstone
    sequence      bigint      not null,
    occurred_at   timestamptz not null,
    traceparent   text
);

-- Aggregates whose next announcement cannot be sent as it is; theirs wait, others go on.
create table outbox_parked (
    aggregateid uuid primary key,
    reason      text        not null,
    parked_at   timestamptz not null default now()
);

create table lease (
    name   text primary key,
    holder text        not null,
    until  timestamptz not null
);

-- Events that had their effect here.
create table inbox (
    consumer    text        not null,
    event_id    uuid        not null,
    received_at timestamptz not null default now(),
    primary key (consumer, event_id)
);
create index inbox_age on inbox using brin (received_at);

-- Where each consumer stands; moves in the transaction of the effect. An empty database has none,
-- so it fills itself from the start of the log.
create table consumer_offset (
    consumer      text    not null,
    topic         text    not null,
    partition     integer not null,
    next_offset   bigint  not null,
    primary key (consumer, topic, partition)
);

create table dead_letter (
    id          uuid primary key,
    consumer    text        not null,
    topic       text        not null,
    partition   integer     not null,
    kafka_offset bigint     not null,
    subject     uuid,
    event_id    text,
    type        text,
    sequence    bigint,
    occurred_at timestamptz,
    payload     text,
    reason      text        not null,
    failed_at   timestamptz not null default now(),
    attempts    integer     not null
);
create index dead_letter_subject on dead_letter (subject);

-- Subjects that were erased: whatever still arrives about them stays outside.
create table erased_subject (
    subject   uuid primary key,
    erased_at timestamptz not null default now()
);
