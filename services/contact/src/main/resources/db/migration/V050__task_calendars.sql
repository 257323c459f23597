-- By whose link somebody's open tasks are read as a calendar. Only a fingerprint of the link is kept.
create table task_calendar (
    owner_id   text primary key,
    link_hash  text        not null unique,
    language   text        not null,
    made_at    timestamptz not null,
    expires_at timestamptz not null,
    read_at    timestamptz
);
