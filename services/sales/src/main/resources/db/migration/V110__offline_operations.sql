-- What phones did while they were away, and what became of it: the same operation is done once, however often it is sent.
create table offline_operation (
    owner_id    text        not null,
    id          uuid        not null,
    batch_id    uuid        not null,
    request     text        not null, -- a hash of all that it says
    kind        text        not null,
    record_id   uuid,                 -- what it made or changed
    answer      text,                 -- null once somebody of whom it speaks is forgotten
    subjects    uuid[]      not null, -- all records that it names
    happened_at timestamptz not null,
    answered_at timestamptz not null,
    primary key (owner_id, id)
);
create index offline_operation_subjects on offline_operation using gin (subjects);
create index offline_operation_oldest on offline_operation (answered_at);

-- When it happened on a phone that was away; null of what was entered directly.
alter table lead add column happened_at timestamptz;
alter table opportunity add column happened_at timestamptz;
alter table appointment add column happened_at timestamptz;
