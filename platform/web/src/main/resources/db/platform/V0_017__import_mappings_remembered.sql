-- How somebody mapped files with a heading like this when they last imported one.
create table import_mapping (
    owner_id text        not null,
    kind     text        not null,
    heading  uuid        not null, -- md5 of the job's header
    mapping  text        not null,
    used_at  timestamptz not null,
    primary key (owner_id, kind, heading)
);
create index import_mapping_used on import_mapping (used_at);
alter table import_job add remembered_at timestamptz;
