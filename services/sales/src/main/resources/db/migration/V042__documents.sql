create sequence document_number;

-- Proposals, contracts and other documents.
create table document (
    id               uuid primary key,
    version          bigint      not null,
    number           text        not null unique,
    name             text        not null,
    kind             text        not null,
    status           text        not null,
    language         text        not null,
    template_id      uuid        not null,
    template_edition integer     not null,
    customer_id      uuid        not null,
    contact_id       uuid,
    opportunity_id   uuid,
    quote_id         uuid,
    quote_edition    integer,
    term_said        boolean     not null,
    needs            jsonb       not null,
    starts_on        date,
    ends_on          date,
    notice_on        date,
    sign_by          date        not null,
    signatories      jsonb       not null,
    sent_hash        text,
    signed_hash      text,
    sent_at          timestamptz,
    closed_at        timestamptz,
    closed_why       text,
    asked_by         text, -- approval
    asked_at         timestamptz,
    asked_why        text,
    decided_by       text,
    decided_at       timestamptz,
    decided_why      text,
    custom           jsonb       not null default '{}',
    owner_id         text,
    team             text,
    created_at       timestamptz not null,
    removed          boolean     not null default false
);
create index document_newest on document (created_at, id);
create index document_name on document (name, id);
create index document_sign_by on document (sign_by, id);
create index document_status on document (status, created_at, id);
create index document_owner on document (owner_id, created_at, id);
create index document_team on document (team text_pattern_ops, created_at, id);
create index document_customer on document (customer_id);
create index document_contact on document (contact_id) where contact_id is not null;
create index document_opportunity on document (opportunity_id) where opportunity_id is not null;
create index document_quote on document (quote_id) where quote_id is not null;
create index document_out on document (sign_by) where status in ('SENT', 'VIEWED');
create index document_notice on document (notice_on) where status = 'SIGNED' and notice_on is not null;

-- What stands in a document, as it was made.
create table document_content (
    document_id uuid primary key references document (id) on delete cascade,
    content     jsonb not null
);
