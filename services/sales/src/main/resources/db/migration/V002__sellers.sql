create table seller (
    id         uuid primary key,
    version    bigint      not null,
    name       text        not null,
    team       text        not null,
    region     text,
    manager    text,
    login      text unique,
    created_at timestamptz not null,
    owner_id   text generated always as (coalesce(login, id::text)) stored
);
create index seller_by_name on seller (name, id);
create index seller_lower_name on seller (lower(name));
create index seller_newest on seller (created_at, id);
create index seller_owner on seller (owner_id);
