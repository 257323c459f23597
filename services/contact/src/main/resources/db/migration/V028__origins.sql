-- Whom one believes about which fields: the most trusted first, and after how many months half of the trust is gone.
create table trust_order (
    id      uuid primary key,
    version bigint not null,
    fields  jsonb  not null
);
insert into trust_order (id, version, fields) values ('019c0000-0000-7000-8000-000000000060', 0, '{"items": [
    {"group": "NAME", "months": 24, "sources": ["PERSON", "PARTNER", "LEAD", "ORDER", "POINT_OF_SALE", "CALL_CENTRE", "COMPLAINT", "WEB_FORM", "CAMPAIGN", "IMPORT"]},
    {"group": "PHONE", "months": 6, "sources": ["PERSON", "ORDER", "POINT_OF_SALE", "CALL_CENTRE", "COMPLAINT", "LEAD", "PARTNER", "WEB_FORM", "CAMPAIGN", "IMPORT"]},
    {"group": "EMAIL", "months": 6, "sources": ["PERSON", "ORDER", "POINT_OF_SALE", "CALL_CENTRE", "COMPLAINT", "LEAD", "PARTNER", "WEB_FORM", "CAMPAIGN", "IMPORT"]},
    {"group": "ADDRESS", "months": 12, "sources": ["PERSON", "ORDER", "POINT_OF_SALE", "CALL_CENTRE", "COMPLAINT", "LEAD", "PARTNER", "WEB_FORM", "CAMPAIGN", "IMPORT"]},
    {"group": "OTHER", "months": 24, "sources": ["PERSON", "ORDER", "POINT_OF_SALE", "CALL_CENTRE", "COMPLAINT", "LEAD", "PARTNER", "WEB_FORM", "CAMPAIGN", "IMPORT"]}]}');

-- What sources said about customers and contacts, whether or not it holds. What people write into a profile is in the
-- audit trail and not repeated here. One row for a source and a value; saying it again makes it newer.
create table origin_statement (
    id           uuid primary key,
    record_id    uuid        not null, -- the record it was said of, wherever that is merged into now
    field        text        not null,
    source       text        not null,
    normal       text        not null, -- what all ways of writing the value have in common
    value        text,                 -- null once it was erased where it was said
    said_at      timestamptz not null,
    told_by      text        not null,
    reference    text,                 -- the order, lead… in which it was said last
    reference_id uuid,
    heard_at     timestamptz not null,
    unique (record_id, field, source, normal)
);
create index origin_statement_reference on origin_statement (reference_id) where reference_id is not null;

-- Which changes of a record took over a statement: not every change is somebody's own edit.
create table origin_adoption (
    record_id uuid   not null,
    field     text   not null,
    version   bigint not null,
    primary key (record_id, field, version)
);

-- Values that somebody confirmed: no source changes them.
create table origin_confirmation (
    record_id    uuid        not null,
    field        text        not null,
    normal       text        not null,
    confirmed_by text        not null,
    confirmed_at timestamptz not null,
    primary key (record_id, field)
);
