-- Answers to requests that carried an Idempotency-Key, written with their effect.
create table idempotency (
    caller     text        not null,
    key        text        not null,
    operation  text        not null,
    request    text        not null, -- hash of what was asked
    subject    uuid,                 -- whom the answer is about
    status     integer     not null,
    headers    text        not null,
    body       text        not null,
    answered_at timestamptz not null default now(),
    primary key (caller, key)
);
create index idempotency_subject on idempotency (subject);
create index idempotency_age on idempotency using brin (answered_at);
