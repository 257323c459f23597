-- The files that were sent and signed, to the last byte.
create table document_file (
    document_id uuid        not null references document (id) on delete cascade,
    part        text        not null,
    hash        text        not null, -- SHA-256, in hex
    made_at     timestamptz not null,
    file        bytea       not null,
    primary key (document_id, part)
);

create table document_link (
    document_id uuid not null references document (id) on delete cascade,
    signatory   uuid not null,
    link_hash   text not null unique, -- SHA-256 of the end of somebody's link, in hex
    primary key (document_id, signatory)
);

-- Of which contracts it was told that they can be given notice soon for the last time.
create table document_reminder (
    document_id uuid        primary key references document (id) on delete cascade,
    notice_on   date        not null,
    told_at     timestamptz not null
);
