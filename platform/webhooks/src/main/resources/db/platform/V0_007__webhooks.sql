-- Addresses outside that want to hear this service's events. The secret is needed in clear to sign with it.
create table webhook (
    id                 uuid primary key,
    version            bigint      not null,
    url                text        not null,
    types              text        not null, -- with blanks between them
    description        text,
    enabled            boolean     not null,
    standing           text        not null,
    reason             text,
    secret             text        not null,
    former_secret      text,
    former_until       timestamptz,
    owner_id           text        not null,
    team               text,
    owner              text        not null, -- the caller in whose name it hears
    created_at         timestamptz not null,
    -- how its receiver does; written beside the record, which does not change by it
    failures           integer     not null default 0,
    failing_since      timestamptz,
    rests_until        timestamptz not null default '-infinity'
);
create index webhook_newest on webhook (created_at, id);
create index webhook_owner on webhook (owner_id, created_at, id);

-- What is to be sent, and what became of it.
create table webhook_delivery (
    id              uuid primary key,
    position        bigint generated always as identity,
    webhook_id      uuid        not null,
    owner_id        text        not null,
    lane            uuid        not null, -- those of one lane go one after another
    message_id      text        not null, -- the same for every repetition
    origin          text        not null,
    type            text        not null,
    subject         uuid        not null,
    sequence        bigint      not null,
    occurred_at     timestamptz not null,
    payload         text,                 -- null when it was erased
    standing        text        not null default 'PENDING',
    attempts        integer     not null default 0,
    next_attempt_at timestamptz,
    created_at      timestamptz not null,
    finished_at     timestamptz
);
create index webhook_delivery_head on webhook_delivery (webhook_id, lane, position) where standing = 'PENDING';
create index webhook_delivery_newest on webhook_delivery (created_at, id);
create index webhook_delivery_owner on webhook_delivery (owner_id, created_at, id);
create index webhook_delivery_of on webhook_delivery (webhook_id, created_at, id);
create index webhook_delivery_subject on webhook_delivery (subject);

create table webhook_attempt (
    delivery_id    uuid        not null references webhook_delivery on delete cascade,
    number         integer     not null,
    at             timestamptz not null,
    latency_millis integer     not null,
    status         integer,
    answer         text,
    failure        text,
    primary key (delivery_id, number)
);

-- A lane is there while something in it is to be sent. Its next attempt is also its lease: a replica that sends puts it
-- off, and whoever finds it due sends again.
create table webhook_lane (
    webhook_id uuid        not null,
    lane       uuid        not null,
    pending    integer     not null,
    attempts   integer     not null default 0,
    next_at    timestamptz not null,
    holder     uuid,
    primary key (webhook_id, lane)
);
create index webhook_lane_due on webhook_lane (webhook_id, next_at);
