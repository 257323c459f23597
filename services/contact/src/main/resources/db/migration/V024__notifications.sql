-- Everybody's one inbox, filled by what all services announce. A customer's name is no part of it: it is looked up when
-- somebody reads.
create table notification (
    id          uuid primary key,
    position    bigint generated always as identity, -- in the order in which they can be seen
    recipient   text        not null,
    kind        text        not null,
    importance  text        not null,
    service     text        not null,
    record_kind text        not null,
    record_id   uuid        not null,
    customer_id uuid,
    text_en     text        not null,
    text_zh     text        not null,
    dedupe      text        not null,
    occurred_at timestamptz not null,
    created_at  timestamptz not null,
    read_at     timestamptz,
    mail_due    timestamptz, -- null: no mail, or it is sent
    mailed_at   timestamptz
);
create index notification_newest on notification (recipient, created_at, id);
create index notification_unread on notification (recipient, created_at, id) where read_at is null;
create index notification_stream on notification (recipient, position);
create unique index notification_once on notification (recipient, dedupe);
create index notification_customer on notification (customer_id) where customer_id is not null;
create index notification_mail on notification (mail_due, recipient) where mail_due is not null;
create index notification_age on notification using brin (created_at);

-- Who works here, as their tokens said when they last looked at their inbox.
create table colleague (
    id      text primary key,
    name    text        not null,
    email   text,
    roles   text[]      not null,
    teams   text[]      not null,
    seen_at timestamptz not null
);
create index colleague_teams on colleague using gin (teams);
