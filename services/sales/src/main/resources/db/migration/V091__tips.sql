-- The team's notice board, and who is good at what.
create table tip (
    id         uuid primary key,
    version    bigint      not null,
    title      text        not null,
    body       text        not null,
    tags       jsonb       not null,
    owner_id   text        not null,
    team       text,
    created_at timestamptz not null,
    changed_at timestamptz not null,
    votes      integer     not null default 0,
    comments   integer     not null default 0
);
create index tip_newest on tip (created_at, id);
create index tip_votes on tip (votes, id);

create table tip_vote (
    tip_id uuid        not null references tip on delete cascade,
    voter  text        not null,
    at     timestamptz not null,
    primary key (tip_id, voter)
);

create table tip_comment (
    id       uuid primary key,
    tip_id   uuid        not null references tip on delete cascade,
    owner_id text        not null,
    team     text,
    note     text        not null,
    noted_at timestamptz not null
);
create index tip_comment_in_order on tip_comment (tip_id, noted_at, id);

create table skill (
    id           uuid primary key,
    version      bigint      not null,
    name         text        not null,
    level        integer     not null,
    owner_id     text        not null,
    team         text,
    created_at   timestamptz not null,
    endorsements integer     not null default 0
);
create unique index skill_once on skill (owner_id, lower(name));
create index skill_newest on skill (created_at, id);

create table skill_endorsement (
    skill_id uuid        not null references skill on delete cascade,
    endorser text        not null,
    at       timestamptz not null,
    primary key (skill_id, endorser)
);
