-- Merged records are found by whom they were merged into; how many a record took in counts as a change of it.
alter table customer add absorbed integer not null default 0;
create index customer_merged_into on customer (merged_into) where merged_into is not null;
alter table contact add merged_into uuid, add absorbed integer not null default 0;
create index contact_merged_into on contact (merged_into) where merged_into is not null;

-- What each merge did, so that it can be undone. Belongs to whoever the survivor belongs to. Where persons were erased
-- nothing of the values is left.
create table record_merge (
    id               uuid primary key,
    version          bigint      not null,
    kind             text        not null,
    survivor_id      uuid        not null,
    absorbed         jsonb       not null,
    owner_id         text,
    team             text,
    merged_by        text        not null,
    merged_by_name   text        not null,
    merged_at        timestamptz not null,
    survivor_before  text, -- its profile
    survivor_given   text, -- the same as the merge left it
    absorbed_before  text, -- the others' states, by id
    field_outcomes   text,
    reversed_at      timestamptz,
    reversed_by      text,
    reversed_by_name text,
    stayed           jsonb -- fields that the reversal left as they were
);
create index record_merge_newest on record_merge (merged_at, id);
create index record_merge_owner on record_merge (owner_id, merged_at, id);
create index record_merge_team on record_merge (team text_pattern_ops, merged_at, id);
create index record_merge_survivor on record_merge (survivor_id);

-- The survivor and those it took in.
create table merge_part (
    merge_id  uuid not null references record_merge (id),
    record_id uuid not null,
    primary key (merge_id, record_id)
);
create index merge_part_record on merge_part (record_id, merge_id);

-- What went over to the survivor, and from whom.
create table merge_link (
    merge_id  uuid not null references record_merge (id),
    what      text not null,
    record_id uuid not null,
    from_id   uuid not null,
    primary key (merge_id, what, record_id)
);
