-- Lists as people want to see them again.
create table saved_view (
    id         uuid primary key,
    version    bigint      not null,
    list       text        not null,
    name       text        not null,
    filter     text,
    sort       text,
    columns    text[],
    group_by   text,
    sharing    text        not null, -- PRIVATE, TEAM or ALL
    team       text,                 -- with whom it is shared, and the teams below
    owner_id   text        not null,
    created_at timestamptz not null,
    unique (owner_id, list, name)
);
create index saved_view_team on saved_view (team, list) where sharing = 'TEAM';
create index saved_view_all on saved_view (list, name) where sharing = 'ALL';

-- What somebody wants to see first of a list.
create table chosen_view (
    person  text not null,
    list    text not null,
    view_id uuid not null references saved_view on delete cascade,
    primary key (person, list)
);
create index chosen_view_view on chosen_view (view_id);
