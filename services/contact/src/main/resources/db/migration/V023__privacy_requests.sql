-- What was asked about people: all that is held, or whether everybody has forgotten them. Names them by ids only.
create table privacy_request (
    id           uuid primary key,
    version      bigint      not null,
    kind         text        not null,
    subject_kind text        not null,
    subject_id   uuid        not null,
    subjects     text        not null,
    public_key   text,
    status       text        not null,
    requested_at timestamptz not null,
    completed_at timestamptz,
    expires_at   timestamptz
);
create index privacy_request_newest on privacy_request (requested_at, id);
create index privacy_request_subject on privacy_request (subject_id, requested_at, id);
create index privacy_request_over on privacy_request (expires_at) where expires_at is not null and status <> 'EXPIRED';

-- Under which ids a person was asked about, so that an erasure finds the archives.
create table privacy_subject (
    subject    uuid not null,
    request_id uuid not null references privacy_request (id),
    primary key (subject, request_id)
);

-- The only key that reads the answers to a request; deleted together with them.
create table privacy_key (
    request_id  uuid primary key references privacy_request (id),
    private_key bytea not null
);

-- What the services answered, sealed as it came.
create table privacy_gathered (
    request_id  uuid        not null references privacy_request (id),
    service     text        not null,
    part        integer     not null,
    parts       integer     not null,
    held        jsonb       not null,
    sealed      text,
    answered_at timestamptz not null,
    primary key (request_id, service, part)
);

-- Who fetched which archive.
create table privacy_download (
    request_id uuid        not null references privacy_request (id),
    at         timestamptz not null,
    actor      text        not null,
    actor_name text        not null
);
create index privacy_download_request on privacy_download (request_id, at);
