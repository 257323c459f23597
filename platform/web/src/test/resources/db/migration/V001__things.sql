create table thing (id uuid primary key, version bigint not null, name text not null, colour text, owner_id text, created_at timestamptz not null);
create index thing_newest on thing (created_at, id);
