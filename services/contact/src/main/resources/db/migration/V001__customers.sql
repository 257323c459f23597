-- The pairs of neighbouring characters of a text: what makes two characters of Chinese findable.
create function bigrams(text) returns text[] language sql immutable parallel safe as
$$ select array_agg(distinct substr(lower($1), i, 2)) from generate_series(1, greatest(length($1) - 1, 1)) i $$;

create table customer (
    id          uuid primary key,
    version     bigint      not null,
    kind        text        not null,
    name        text        not null,
    parent_id   uuid references customer (id),
    industry    text,
    website     text,
    phone       text,
    email       text,
    city        text,
    country     text,
    owner_id    text,
    team        text,
    status      text        not null,
    value_class text,
    merged_into uuid,
    created_at  timestamptz not null,
    name_grams  text[] generated always as (bigrams(name)) stored
);
create index customer_newest on customer (created_at, id);
create index customer_name on customer (name, id);
create index customer_owner on customer (owner_id, created_at, id);
create index customer_team on customer (team text_pattern_ops, created_at, id);
create index customer_parent on customer (parent_id) where parent_id is not null;
create index customer_lower_name on customer (lower(name) text_pattern_ops);
create index customer_grams on customer using gin (name_grams);
create index customer_phone on customer (phone) where phone is not null;
create index customer_email on customer (lower(email)) where email is not null;
