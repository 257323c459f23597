-- Import jobs. File and rows are in the database, so that any replica can go on where another died.
create table import_job (
    id          uuid primary key,
    kind        text        not null,
    status      text        not null,
    owner_id    text        not null,
    starter     text        not null, -- the caller in whose name it works
    traceparent text        not null,
    file_name   text,
    charset     text        not null,
    separator   text        not null,
    header      text        not null,
    mapping     text        not null,
    total       bigint,
    done        bigint      not null default 0,
    created     bigint      not null default 0,
    refused     bigint      not null default 0,
    warnings    bigint      not null default 0,
    undone      bigint      not null default 0,
    kept        bigint      not null default 0,
    reason      text,
    holder      uuid,
    held_until  timestamptz,
    created_at  timestamptz not null,
    started_at  timestamptz,
    finished_at timestamptz,
    forgotten   boolean     not null default false
);
create index import_job_newest on import_job (created_at, id);
create index import_job_owner on import_job (owner_id, created_at, id);
create index import_job_waiting on import_job (started_at) where status in ('CHECKING', 'RUNNING', 'UNDOING');

create table import_chunk (
    job_id  uuid    not null references import_job on delete cascade,
    number  integer not null,
    content bytea   not null,
    primary key (job_id, number)
);

-- What became of each row: CREATED, REFUSED, WARNED (dry run), UNDONE or KEPT.
create table import_row (
    job_id   uuid   not null,
    line     bigint not null,
    outcome  text   not null,
    subject  uuid,  -- the record created, or the one that spoke against it
    findings text,
    raw      text,  -- the row as it was in the file, where something was found
    primary key (job_id, line)
);
create index import_row_subject on import_row (subject) where subject is not null;

-- Hashes of what makes rows of one file the same; gone when the file is through.
create table import_key (
    job_id uuid   not null,
    key    uuid   not null,
    line   bigint not null,
    primary key (job_id, key)
);
