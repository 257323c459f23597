-- Fields that an administrator gave to a kind of record. A table of records that have some needs a column
-- custom jsonb not null default '{}'; the indexes on it are made while the service runs.
create table custom_field (
    id          uuid primary key,
    version     bigint      not null,
    record_kind text        not null, -- as the API calls such records: customers
    field_key   text        not null,
    definition  jsonb       not null,
    created_at  timestamptz not null,
    unique (record_kind, field_key)
);

-- Every replica hears of a change when it is committed, whoever made it.
create function tell_of_custom_fields() returns trigger language plpgsql as
$$ begin notify custom_field; return null; end $$;
create trigger custom_field_changed after insert or update or delete on custom_field
    for each statement execute function tell_of_custom_fields();
