-- Files that are kept with customers, contacts and interactions. Shown when complete.
create table attachment (
    id             uuid primary key,
    version        bigint      not null default 0,
    customer_id    uuid references customer (id),
    contact_id     uuid references contact (id),
    interaction_id uuid references interaction (id) on delete cascade,
    name           text        not null,
    media_type     text        not null default 'application/octet-stream',
    size           bigint      not null default 0,
    sha256         text        not null default '',
    scan           text        not null default 'NOT_SCANNED',
    uploaded_by    text        not null,
    uploaded_at    timestamptz not null,
    complete       boolean     not null default false,
    constraint attachment_of_one_record check (num_nonnulls(customer_id, contact_id, interaction_id) = 1)
);
create index attachment_customer on attachment (customer_id, uploaded_at, id) where customer_id is not null;
create index attachment_contact on attachment (contact_id, uploaded_at, id) where contact_id is not null;
create index attachment_interaction on attachment (interaction_id, uploaded_at, id) where interaction_id is not null;
create index attachment_unfinished on attachment (uploaded_at) where not complete;

-- Finds the same file.
create index attachment_content on attachment (sha256) where complete;

create table attachment_piece (
    attachment_id uuid  not null references attachment (id) on delete cascade,
    number        int   not null,
    content       bytea not null,
    primary key (attachment_id, number)
);
-- Files are compressed already, or large.
alter table attachment_piece alter content set storage external;
