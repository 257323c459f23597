-- What can be found, in every service: one table for each generation of the index, made like this one. Two of them
-- stand side by side while the index is built anew.
create table search_entry (
    id          uuid   not null primary key,
    sequence    bigint not null,
    kind        text   not null,
    shown       boolean not null,
    label       text   not null,
    details     text[] not null, -- its number, mail address, phone number and other names; null where there is none
    plain       text   not null, -- what a match is told by
    heard       text   not null,
    owner_id    text,
    team        text,
    partner_id  uuid,
    customer_id uuid,
    terms       tsvector not null
);
-- Nothing waits in a list that every search would have to read.
create index search_entry_terms on search_entry using gin (terms) with (fastupdate = off);

-- The keys of an entry begin with the code of its slice: a search goes from slice to slice, newest first, and stops
-- when it has a page, however many entries a key has in all.
create table search_slice (
    generation integer not null,
    above      uuid    not null, -- the ids of its entries are greater than this
    code       text    not null,
    entries    bigint  not null default 0,
    primary key (generation, above),
    unique (generation, code)
);

create table search_generation (
    generation integer primary key,
    state      text        not null, -- FILLING, ACTIVE, RETIRED
    begun_at   timestamptz not null default now(),
    active_at  timestamptz,
    retired_at timestamptz
);

create table search_entry_1 (like search_entry including all);
insert into search_generation (generation, state, active_at) values (1, 'ACTIVE', now());
insert into search_slice (generation, above, code)
    select 1, coalesce(lag(id) over (order by id), '00000000-0000-0000-0000-000000000000'), lpad(to_hex(row_number() over (order by id) - 1), 4, '0')
    from (
        select id, row_number() over (order by id) as n
        from (select id from customer union all select id from contact) known
        union all select 'ffffffff-ffff-ffff-ffff-ffffffffffff', 0) every
    where n % 65536 = 0;

-- What somebody changed last; a search takes the searcher's own changes in before it answers.
create index audit_trail_actor on audit_trail (actor, id);
