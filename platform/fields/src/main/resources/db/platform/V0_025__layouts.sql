-- Which fields of a kind of record are shown, where and in which order, as an administrator said; for a role, or for all.
create table layout (
    id          uuid primary key,
    version     bigint      not null,
    record_kind text        not null, -- as the API calls such records: customers
    role        text,                 -- null: for everybody who has none of their own
    contents    jsonb       not null,
    created_at  timestamptz not null
);
create unique index layout_of on layout (record_kind, role) nulls not distinct;
