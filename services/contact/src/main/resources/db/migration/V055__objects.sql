-- Kinds of record that an administrator defines, and the records of all of them. Each index begins with the kind, so that
-- none pays for another; those on fields are made while the service runs, for the rows of their kind only.
create table object_kind (
    id         uuid primary key,
    version    bigint      not null,
    kind_key   text        not null unique, -- as the API calls its records: vehicles
    definition jsonb       not null,
    created_at timestamptz not null
);

-- Every replica hears of a change when it is committed, whoever made it.
create function tell_of_object_kinds() returns trigger language plpgsql as
$$ begin notify object_kind; return null; end $$;
create trigger object_kind_changed after insert or update or delete on object_kind
    for each statement execute function tell_of_object_kinds();

create table object_record (
    id         uuid primary key,
    version    bigint      not null,
    kind       text        not null, -- kind_key of its kind, which is never deleted
    name       text        not null,
    owner_id   text,
    team       text,
    custom     jsonb       not null default '{}',
    removed    boolean     not null default false,
    created_at timestamptz not null
);
create index object_newest on object_record (kind, created_at, id);
create index object_name on object_record (kind, name, id);
create index object_owner on object_record (kind, owner_id, created_at, id);
create index object_team on object_record (kind, team text_pattern_ops, created_at, id);
create index object_lower_name on object_record (kind, lower(name));
