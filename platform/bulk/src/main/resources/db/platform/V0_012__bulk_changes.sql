-- Many records of a list changed alike, as a job: which, what became of each, and the way back.
create table bulk_change (
    id          uuid primary key,
    list        text        not null,
    status      text        not null,
    owner_id    text        not null,
    starter     text        not null, -- the caller in whose name it works
    traceparent text        not null,
    filter      text,                 -- which records; null when they were named
    named       uuid[],
    patch       text        not null,
    reason      text,
    cursor      text,                 -- where the collection of records goes on
    collected   boolean     not null default false,
    total       bigint      not null default 0,
    done        bigint      not null default 0,
    changed     bigint      not null default 0,
    unchanged   bigint      not null default 0,
    refused     bigint      not null default 0,
    undone      bigint      not null default 0,
    kept        bigint      not null default 0,
    failure     text,
    holder      uuid,
    held_until  timestamptz,
    created_at  timestamptz not null,
    started_at  timestamptz,
    finished_at timestamptz
);
create index bulk_change_newest on bulk_change (created_at, id);
create index bulk_change_owner on bulk_change (owner_id, created_at, id);
create index bulk_change_waiting on bulk_change (started_at) where status in ('CHECKING', 'RUNNING', 'UNDOING');

-- Outcome: WAITING, CHANGED, UNCHANGED, REFUSED, UNDONE or KEPT; after a dry run, what it would be.
create table bulk_change_row (
    job_id  uuid   not null references bulk_change on delete cascade,
    number  bigint not null,
    id      uuid   not null, -- the record
    outcome text   not null,
    before  bigint,          -- its version
    after   bigint,
    changes text,            -- of the first ones, what was before and after
    finding text,
    primary key (job_id, number)
);
create index bulk_change_row_record on bulk_change_row (id);
