-- What was compared of a record, as hashes. A row for each key: a lookup reads fifty entries, however many share the key.
create table match_subject (
    id    uuid primary key,
    print bigint   not null,
    keys  bigint[] not null
);
create table match_key (
    key     bigint not null,
    subject uuid   not null,
    primary key (key, subject)
);

-- Pairs that somebody should look at or has; the words of the records are not among them, so there is nothing to erase.
create table duplicate_pair (
    id          uuid primary key,
    version     bigint        not null,
    kind        text          not null,
    one         uuid          not null,
    other       uuid          not null,
    bits        numeric(8, 3) not null,
    score       numeric(7, 6) not null,
    verdict     text          not null,
    status      text          not null,
    one_owner   text,
    one_team    text,
    other_owner text,
    other_team  text,
    found_at    timestamptz   not null,
    reason      text,
    decided_by  text,
    decided_at  timestamptz,
    unique (one, other)
);
create index duplicate_pair_other on duplicate_pair (other);
create index duplicate_pair_likeliest on duplicate_pair (status, bits, id);
create index duplicate_pair_newest on duplicate_pair (status, found_at, id);
create index duplicate_pair_owner on duplicate_pair (one_owner, status, bits, id);

-- Checks of all records; the holder's claim lapses by itself, and the next one goes on behind last_id.
create table duplicate_check (
    id          uuid primary key,
    status      text        not null,
    started_by  text        not null,
    started_at  timestamptz not null,
    finished_at timestamptz,
    kind        text        not null,
    last_id     uuid        not null,
    total       bigint,
    done        bigint      not null,
    open_pairs  bigint,
    holder      uuid,
    held_until  timestamptz
);
create unique index duplicate_check_running on duplicate_check (status) where status = 'RUNNING';
create index duplicate_check_newest on duplicate_check (started_at, id);
